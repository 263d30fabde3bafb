import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { UsageFailure } from './failure';
import { writeGenerated } from './generatedFile';
import { slashes } from './paths';
import type { Session } from './session';
import { writeSite, type SitePage } from './writeSite';

export interface Delivery {
  readonly out: string | undefined;
  readonly title: string | undefined;
  readonly baseUrl: string | undefined;
}

/** Brings pages to where the person wants them: standard output, one file, or a folder with index and feed. */
export async function deliver(session: Session, pages: readonly SitePage[], delivery: Delivery): Promise<void> {
  const { out, title = 'Postmortems', baseUrl } = delivery;
  const [page] = pages;
  if (page === undefined) {
    if (!session.failed) session.note('no postmortem was found; nothing was written');
    return;
  }
  if (out === undefined) {
    if (pages.length > 1 && page.extension !== 'txt')
      throw new UsageFailure(`${pages.length} documents need --out and a folder`);
    return session.print(pages.map(({ text }) => text).join('\n'));
  }
  try {
    if (pages.length === 1 && !(await isFolder(out))) {
      await writeGenerated(out, page.text);
      session.print(slashes(out));
    } else {
      const written = await writeSite(pages, { folder: out, title, baseUrl });
      session.print(written.join('\n'));
    }
  } catch (error) {
    session.fail(undefined, error);
  }
}

/** A folder that is there, or a name without an ending, which will be one. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => extname(path) === '' || /[\\/]$/.test(path),
  );
}
