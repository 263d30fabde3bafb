import type { ChangeKind } from './publicChange';

/** What kind of place an address leads to that readers outside cannot or should not open. */
type InternalPlace = Extract<ChangeKind, 'ticket' | 'chat' | 'link' | 'host'>;

/** Hosts of the tools that teams use among themselves, as their makers document them. */
const places: readonly (readonly [RegExp, InternalPlace])[] = [
  [
    /(?:^|\.)(?:slack\.com|slack-files\.com|teams\.microsoft\.com|teams\.live\.com|discord\.com|discord\.gg|discordapp\.com|chat\.google\.com|meet\.google\.com|zoom\.us|webex\.com|chime\.aws|mattermost\.com|zulipchat\.com|t\.me)$/i,
    'chat',
  ],
  [/(?:^|\.)(?:linear\.app|shortcut\.com|asana\.com|trello\.com|youtrack\.cloud|clickup\.com|height\.app)$/i, 'ticket'],
  [/^(?:jira|bugs?|bugzilla|tickets?|issues?|redmine|phabricator|youtrack|servicenow|helpdesk)\./i, 'ticket'],
  [/(?:^|\.)(?:service-now\.com|zendesk\.com)$/i, 'ticket'],
  [
    /(?:^|\.)(?:docs\.google\.com|drive\.google\.com|notion\.so|notion\.site|sharepoint\.com|onedrive\.live\.com|dropbox\.com|miro\.com|lucid\.app|coda\.io|atlassian\.net|datadoghq\.(?:com|eu)|grafana\.net|pagerduty\.com|opsgenie\.com|sentry\.io|splunkcloud\.com|newrelic\.com|honeycomb\.io|logz\.io|sumologic\.com|console\.aws\.amazon\.com|console\.cloud\.google\.com|portal\.azure\.com|incident\.io|firehydrant\.com|rootly\.com)$/i,
    'link',
  ],
  [/^(?:wiki|confluence|intranet|grafana|kibana|prometheus|alertmanager|jenkins|argocd|vault|consul)\./i, 'link'],
];

/** Endings of names that no public server has (RFC 6762, RFC 8375, and habit). */
export const internalEndings =
  'internal|local|corp|lan|intra|intranet|private|localdomain|localhost|home\\.arpa|cluster\\.local|consul|svc';
const internalEnding = new RegExp(`(?:^|\\.)(?:${internalEndings})$`, 'i');

/** What an address leads to when it leads inside; `undefined` for an address that others may see. */
export function internalPlace(address: string, internalHosts: readonly string[]): InternalPlace | undefined {
  const match = /^(?:[a-z][a-z\d+.-]{0,30}:)?\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::\d+)?(.*)$/is.exec(
    address.trim(),
  );
  if (match === null) return undefined;
  const host = (match[1] ?? '').toLowerCase().replace(/\.$/, '');
  const path = match[2] ?? '';
  if (isInternalHost(host, internalHosts)) return 'host';
  const place = places.find(([pattern]) => pattern.test(host))?.[1];
  if (place !== undefined) return /atlassian\.net$/.test(host) && /^\/browse\//.test(path) ? 'ticket' : place;
  if (/^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)$|^git(?:hub|lab)\./.test(host))
    return /\/(?:issues|pull|pulls|merge_requests|pull-requests)\/\d+/.test(path) ? 'ticket' : undefined;
  return undefined;
}

export function isInternalHost(host: string, internalHosts: readonly string[]): boolean {
  if (internalEnding.test(host) || /^(?:\d{1,3}\.){3}\d{1,3}$|^\[/.test(host)) return true;
  // A name without a dot resolves inside only.
  if (!host.includes('.') && host !== '') return true;
  return internalHosts.some((own) => {
    const name = own
      .trim()
      .toLowerCase()
      .replace(/^\*?\./, '');
    return name !== '' && (host === name || host.endsWith(`.${name}`));
  });
}
