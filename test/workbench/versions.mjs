// @ts-check
// The editors that the extension is tested in. `code-server` is the npm package that carries VS Code's own server.

/** The oldest VS Code that `engines.vscode` in package.json allows. */
export const oldest = { name: '1.100.3', codeServer: '4.100.3', nodeMajor: 20 };

/** The newest VS Code that the packaged extension is tried in. */
export const newest = { name: '1.139.1', codeServer: '4.139.1', nodeMajor: 24 };

/** The Node for an editor that wants a newer one than the Node that runs the tests. */
export const newerNode = '24.21.0';

/** The program with which VS Code finds files, as the npm package of that name. */
export const ripgrep = '1.18.0';
