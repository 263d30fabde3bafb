import { dirname } from 'node:path';
import { BlockReader } from '../core/library/blockReader';
import { Summariser } from '../core/library/summarise';
import type { PostmortemSummary } from '../core/library/summary';
import { ConfigFinder, pathForGlobs } from './configFinder';
import { findFiles, standardInput } from './findFiles';
import { decode, readDocument } from './readDocument';
import type { Session } from './session';

/** Progress is shown after so many files. */
const filesPerReport = 50;

/** The summaries of the postmortems that operands stand for; what cannot be read is told and does not stop the others. */
export async function readSummaries(
  session: Session,
  operands: readonly string[],
): Promise<readonly PostmortemSummary[]> {
  const fail = session.fail.bind(session);
  const configs = new ConfigFinder(fail);
  const files = await findFiles(operands, configs, fail);
  const summariser = new Summariser(new BlockReader());
  const summaries: PostmortemSummary[] = [];
  for (const [done, { path, named }] of files.entries()) {
    if (done % filesPerReport === 0 && files.length > filesPerReport) session.progress(`${done}/${files.length} files`);
    const isInput = path === standardInput;
    try {
      const found = await configs.inFolder(isInput ? '.' : dirname(path));
      const { text } = isInput ? decode(await session.readStandardInput()) : await readDocument(path);
      const globPath = pathForGlobs(path, found);
      const summarised = summariser.summarise(text, { path, globPath, config: found.config, named });
      if (summarised.kind === 'postmortem') summaries.push(summarised.summary);
    } catch (error) {
      session.fail(isInput ? 'standard input' : path, error);
    }
  }
  session.progress('');
  if (summaries.length === 0 && !session.failed) session.note('no postmortems found');
  return summaries;
}
