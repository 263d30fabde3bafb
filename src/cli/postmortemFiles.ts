import { dirname } from 'node:path';
import type { Postmortem } from '../core/postmortem/postmortem';
import { recognise } from '../core/postmortem/recognise';
import { ConfigFinder, pathForGlobs, type FoundConfig } from './configFinder';
import { readPostmortem } from './fileTask';
import { findFiles, standardInput } from './findFiles';
import { decode, readDocument } from './readDocument';
import type { Session } from './session';

/** A postmortem that was found and read. */
export interface PostmortemFile {
  /** As given or found; `-` is standard input. */
  readonly path: string;
  /** Named by the person, not found in a folder. */
  readonly named: boolean;
  readonly postmortem: Postmortem;
  readonly found: FoundConfig;
}

/** The postmortems that operands stand for, one by one; what cannot be read is told and does not stop the others. */
export async function* postmortemFiles(session: Session, operands: readonly string[]): AsyncGenerator<PostmortemFile> {
  const fail = session.fail.bind(session);
  const configs = new ConfigFinder(fail);
  for (const { path, named } of await findFiles(operands, configs, fail)) {
    const isInput = path === standardInput;
    try {
      const found = await configs.inFolder(isInput ? '.' : dirname(path));
      const { text } = isInput ? decode(await session.readStandardInput()) : await readDocument(path);
      const postmortem = readPostmortem(text, found.config);
      if (named || recognise(pathForGlobs(path, found), postmortem, found.config).isPostmortem)
        yield { path, named, postmortem, found };
    } catch (error) {
      session.fail(isInput ? 'standard input' : path, error);
    }
  }
}
