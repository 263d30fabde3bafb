import { exportActions } from '../core/library/exportActions';
import { libraryActions, type LibraryAction } from '../core/library/libraryActions';
import { oneOf, parseCommandLine } from './commandLine';
import { UsageFailure } from './failure';
import { actionFormats, actionsHelp, askedStates } from './libraryHelp';
import { readSummaries } from './readSummaries';
import type { ExitStatus, Session } from './session';
import { today } from './today';

/** `postmortem actions`: the action items of many postmortems, the most urgent first. */
export async function actionsCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    format: { type: 'string' },
    state: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(actionsHelp);
    return 0;
  }
  const format = oneOf('format', values['format'], actionFormats, 'text');
  const state = oneOf('state', values['state'], askedStates, 'open');
  if (operands.length === 0) throw new UsageFailure('actions needs a file, a folder or -');
  const actions = libraryActions(await readSummaries(session, operands), today()).filter((one) => isAsked(one, state));
  const output =
    format === 'text' ? actions.map(actionAsText).join('\n') : exportActions(actions, format, { now: Date.now() });
  if (output !== '') session.print(output);
  return session.failed ? 2 : 0;
}

function isAsked({ state }: LibraryAction, asked: (typeof askedStates)[number]): boolean {
  return asked === 'all' || (asked === 'open' ? state !== 'done' : state === asked);
}

function actionAsText({ action, postmortem, state, daysLeft }: LibraryAction): string {
  const { text, owner, due, priority, ticket, line } = action;
  const facts = [owner, due === undefined ? undefined : `due ${due}`, priority, ticket].filter(
    (fact) => fact !== undefined,
  );
  const late = state === 'overdue' && daysLeft !== undefined ? ` by ${-daysLeft} d` : '';
  const line1 = `${postmortem.path}:${line}: ${state}${late}: ${text}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
  return line1.replace(/\p{Cc}+/gu, ' ');
}
