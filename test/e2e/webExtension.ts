import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const place = '/extension-under-test';

/**
 * Makes the workbench in a page load an extension into the web worker of the browser, as on github.dev: the page's
 * configuration names it, and its files come from the workbench's own origin, which is all that its policy allows.
 */
export async function serveWebExtension(page: Page, authority: string, extensionFolder: string): Promise<void> {
  await page.context().route(`http://${authority}${place}/**`, (route) => {
    const path = join(extensionFolder, new URL(route.request().url()).pathname.slice(place.length));
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
  await page.route(
    (url) => url.host === authority && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(?<=id="vscode-workbench-web-configuration" data-settings=")[^"]*/,
        (settings) => {
          const extensions = [{ scheme: 'http', authority, path: place }];
          return escaped({ ...unescaped(settings), developmentOptions: { extensions } });
        },
      );
      await route.fulfill({ response, body });
    },
  );
}

function unescaped(attribute: string): object {
  return JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as object;
}

function escaped(value: object): string {
  return JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
