// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Downloaded editors; ignored by git, shared by all runs, safe to delete. */
export const downloads = join(projectRoot, '.vscode-test');
