import type { Adapter } from '../adapter';
import { inner, list, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

/** The timeline of an issue or pull request, and deployments with their states. */
export const github: Adapter = {
  id: 'github',
  title: 'GitHub issue, pull request or deployments',

  detect(source) {
    if (source.isJsonWith(/"environment"\s*:/, /"created_at"\s*:/, /"(?:sha|task|deployment_url|statuses)"\s*:/))
      return 0.8;
    return source.isJsonWith(
      /"event"\s*:\s*"[a-z_-]+"/,
      /"(?:created_at|submitted_at|committer)"\s*:/,
      /"(?:actor|user|author)"\s*:/,
    )
      ? 0.85
      : 0;
  },

  parse({ values }) {
    return recordsIn(values, 'timeline', 'deployments').flatMap((record) =>
      textAt(record, 'event') === undefined ? fromDeployment(record) : [fromTimeline(record)],
    );
  },
};

/** What tells of bookkeeping, not of what happened. */
const noise: ReadonlySet<string> = new Set([
  'assigned',
  'unassigned',
  'labeled',
  'unlabeled',
  'subscribed',
  'unsubscribed',
  'mentioned',
  'review_requested',
  'review_request_removed',
  'milestoned',
  'demilestoned',
  'renamed',
  'added_to_project',
  'added_to_project_v2',
  'moved_columns_in_project',
  'removed_from_project',
  'project_v2_item_status_changed',
  'head_ref_deleted',
  'locked',
  'unlocked',
  'pinned',
  'unpinned',
  'convert_to_draft',
  'ready_for_review',
  'comment_deleted',
]);

function fromTimeline(record: Fields): ImportedEvent {
  const kind = textAt(record, 'event') ?? '';
  const author =
    textAt(inner(record, 'actor'), 'login') ??
    textAt(inner(record, 'user'), 'login') ??
    textAt(inner(record, 'author'), 'login', 'name');
  const time =
    kind === 'committed'
      ? timeAt(
          inner(record, 'committer').of['date'] === undefined ? inner(record, 'author') : inner(record, 'committer'),
          'date',
        )
      : timeAt(record, 'submitted_at', 'created_at');
  return eventAt(time, wordsOf(kind, record), {
    author,
    isBot: author?.endsWith('[bot]') === true || textAt(inner(record, 'actor'), 'type') === 'Bot',
    link: textAt(record, 'html_url'),
    isNoise: noise.has(kind),
  });
}

function wordsOf(kind: string, record: Fields): string {
  const source = inner(inner(record, 'source'), 'issue');
  const body = textAt(record, 'body');
  const sha = (textAt(record, 'sha', 'commit_id') ?? '').slice(0, 10);
  switch (kind) {
    case 'commented':
      return body ?? 'Commented';
    case 'reviewed':
      return `Review (${(textAt(record, 'state') ?? '').replace(/_/g, ' ')})${body === undefined ? '' : `: ${body}`}`;
    case 'committed':
      return `Commit ${sha}: ${(textAt(record, 'message') ?? '').split('\n')[0] ?? ''}`;
    case 'cross-referenced':
      return `Referenced by #${textAt(source, 'number') ?? ''} ${textAt(source, 'title') ?? ''}`;
    case 'labeled':
    case 'unlabeled':
      return `${sentence(kind)} ${textAt(inner(record, 'label'), 'name') ?? ''}`;
    default:
      return sha === '' ? sentence(kind) : `${sentence(kind)} (${sha})`;
  }
}

function fromDeployment(deployment: Fields): readonly ImportedEvent[] {
  const sha = (textAt(deployment, 'sha', 'ref') ?? '').slice(0, 10);
  const where = textAt(deployment, 'environment') ?? 'an environment';
  const what = textAt(deployment, 'description');
  const author = textAt(inner(deployment, 'creator'), 'login');
  const state = textAt(deployment, 'state');
  const text =
    state === undefined ? `Deployment of ${sha} to ${where}` : `Deployment to ${where}: ${state.replace(/_/g, ' ')}`;
  const own = eventAt(timeAt(deployment, 'created_at'), what === undefined ? text : `${text}: ${what}`, {
    author,
    isBot: author?.endsWith('[bot]') === true,
    link: textAt(deployment, 'html_url', 'target_url', 'log_url'),
  });
  return [
    own,
    ...list(deployment, 'statuses').flatMap((status) =>
      fromDeployment({ ...status, of: { environment: where, ...status.of } }),
    ),
  ];
}

function sentence(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).replace(/[_-]/g, ' ')}`;
}
