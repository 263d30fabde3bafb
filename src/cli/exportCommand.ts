import { documentHtml } from '../core/publish/documentHtml';
import { exportSource } from '../core/publish/exportSource';
import { messageKinds, messageOf } from '../core/publish/messages';
import type { Postmortem } from '../core/postmortem/postmortem';
import { oneOf, parseCommandLine, textOf } from './commandLine';
import { deliver } from './deliver';
import { embeddedImages } from './embeddedImages';
import { UsageFailure } from './failure';
import { readPostmortem } from './fileTask';
import { postmortemFiles } from './postmortemFiles';
import { exportHelp } from './publishHelp';
import type { ExitStatus, Session } from './session';
import type { SitePage } from './writeSite';

/** `postmortem export`: documents as pages or as short texts for other places. */
export async function exportCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    format: { type: 'string' },
    out: { type: 'string' },
    title: { type: 'string' },
    'base-url': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(exportHelp);
    return 0;
  }
  if (operands.length === 0) throw new UsageFailure('export needs a file, a folder or -');
  const format = oneOf('format', values['format'], ['html', ...messageKinds] as const, 'html');
  const pages: SitePage[] = [];
  for await (const file of postmortemFiles(session, operands)) {
    const { path } = file;
    const source = exportSource(file.postmortem, file.found.config, format);
    const postmortem = readPostmortem(source, file.found.config);
    const text = format === 'html' ? await pageOf(path, postmortem) : messageOf(postmortem, format);
    pages.push({ path, postmortem, text, extension: format === 'html' ? 'html' : 'txt' });
  }
  await deliver(session, pages, {
    out: textOf(values['out']),
    title: textOf(values['title']),
    baseUrl: textOf(values['base-url']),
  });
  return session.failed ? 2 : 0;
}

async function pageOf(path: string, postmortem: Postmortem): Promise<string> {
  const images = await embeddedImages(path, postmortem.document);
  return documentHtml(postmortem, { embedded: (address) => images.get(address) });
}
