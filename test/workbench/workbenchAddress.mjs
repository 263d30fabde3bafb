// @ts-check
/**
 * The address that opens VS Code's workbench.
 *
 * @param {string} authority host and port of the server
 * @param {object} options
 * @param {string} [options.folder] absolute path of the folder to open
 * @param {string} [options.workspaceFile] absolute path of the `.code-workspace` file to open; without either no folder is open
 * @param {string} [options.file] absolute path of a file to open in an editor
 * @param {string} [options.extensionFolder] the extension to run from source, in a development host
 * @param {string} [options.testModule] a module whose `run()` is executed in the extension host
 * @returns {string}
 */
export function workbenchAddress(authority, { folder, workspaceFile, file, extensionFolder, testModule }) {
  const address = new URL(`http://${authority}/`);
  if (folder !== undefined) address.searchParams.set('folder', urlPath(folder));
  else if (workspaceFile !== undefined) address.searchParams.set('workspace', urlPath(workspaceFile));
  else address.searchParams.set('ew', 'true');

  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${urlPath(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  if (extensionFolder !== undefined) payload.push(['extensionDevelopmentPath', remote(extensionFolder)]);
  if (testModule !== undefined) payload.push(['extensionTestsPath', remote(testModule)]);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/**
 * `C:\here` is `/C:/here` in an address.
 * @param {string} path
 */
function urlPath(path) {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
