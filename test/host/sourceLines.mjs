import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { projectRoot } from '../workbench/paths.mjs';

/**
 * Gives a function that turns the places of a bundle in a stack trace into places in the sources. The extension host
 * formats stacks itself, so Node's own `--enable-source-maps` does nothing there.
 * @param {string} bundle a bundle with its map beside it
 * @returns {(text: string) => string}
 */
export function sourceLinesOf(bundle) {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  const inProject = relative(projectRoot, bundle).replaceAll('\\', '/');
  const place = new RegExp(`[^\\s(]*${inProject.replaceAll('.', '\\.')}:(\\d+):(\\d+)`, 'g');
  return (text) =>
    text.replace(place, (whole, line, column) => {
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
      if (!('originalSource' in entry)) return whole;
      const source = relative(projectRoot, resolve(dirname(bundle), entry.originalSource));
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    });
}
