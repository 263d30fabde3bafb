import type { RuleDocumentation } from './ruleDocumentation';

const contract =
  'The core that the templates of Google, PagerDuty, Atlassian, GitLab, Wikimedia and AWS have in common.';

export const structureDocs = {
  'missing-section': {
    title: 'Missing section',
    what: 'A required section is not there under any of its usual names. Recommended sections are reported as information.',
    why: 'Readers who know the form look for the part they need; what is not there cannot be asked about or learnt from.',
    source: contract,
    bad: '# Checkout outage\n\n## Summary\n\nCheckout failed for 42 minutes.',
    good: '# Checkout outage\n\n## Summary\n\nCheckout failed for 42 minutes.\n\n## Impact\n\n1,200 orders could not be placed.',
    options:
      '`sections.required`, `sections.recommended` and `sections.aliases`. Where several are missing, what the summary, the first paragraphs or the timeline already tell is asked for more quietly (information). A timeline or actions that stand elsewhere count; any of “what went well”, “what went poorly” and “where we got lucky” counts as lessons.',
  },
  'empty-section': {
    title: 'Empty section',
    what: 'A section holds nothing but its heading: no words, or only comments, empty labels and an empty table. An empty timeline or action list is reported by `timeline-empty` and `actions-none`.',
    why: 'An empty heading leaves open whether nothing happened or nobody has written it down.',
    source: 'Google SRE workbook, chapter 10: key details omitted.',
    bad: '## Detection\n\n<!-- How did you notice? -->',
    good: '## Detection\n\nThe error-rate alert of the checkout service paged the on-call engineer after 4 minutes.',
  },
  'placeholder-text': {
    title: 'Placeholder left',
    what: 'TODO, TBD, a template variable such as `{{service}}`, a gap such as `<service name>` or `[insert graph]`, `HH:MM`, or dots that stand alone.',
    why: 'A reader cannot tell what was never found out from what was never filled in.',
    source: 'Google SRE workbook, chapter 10: key details omitted.',
    bad: '## Impact\n\n1,200 orders failed. Lost revenue: TBD',
    good: '## Impact\n\n1,200 orders failed, about 40,000 € of revenue.',
    options:
      'Code, comments, a TODO that is spoken about and several TODO lines in a row (tasks) are left alone. In a final document see `final-with-placeholders`.',
  },
  'duplicate-section': {
    title: 'Section twice',
    what: 'Two sections at the same level and under the same parent have the same heading.',
    why: 'A reader who finds the first one does not look for a second, and links lead to the first.',
    source: 'Our own observation of published postmortems.',
    bad: '## Impact\n\nOrders failed.\n\n## Timeline\n\n…\n\n## Impact\n\n1,200 users saw an error.',
    good: '## Impact\n\nOrders failed: 1,200 users saw an error.\n\n## Timeline\n\n…',
  },
  'section-order': {
    title: 'Unusual order',
    what: 'A section stands before one that the standard template has first. Off unless your configuration gives it a severity.',
    why: 'In a library of many postmortems the same order makes each of them quicker to read.',
    source: 'The standard template of this extension.',
    bad: '## Action items\n\n…\n\n## Impact\n\n…',
    good: '## Impact\n\n…\n\n## Action items\n\n…',
    options: 'Switch it on with `"rules": { "section-order": "hint" }`.',
  },
  'invalid-metadata': {
    title: 'Invalid metadata',
    what: 'The front matter cannot be read, or a key has a value of the wrong kind: an unknown status, a date that does not exist.',
    why: 'Lists, trends and reminders are built from the metadata; a wrong value drops the document out of them.',
    source: 'The front-matter schema that ships with this extension.',
    bad: '---\nstatus: almost done\ndate: 2026-02-31\n---',
    good: '---\nstatus: in-review\ndate: 2026-02-28\n---',
  },
  'missing-metadata': {
    title: 'Missing metadata',
    what: 'The document does not say when it happened, how severe it was, whether it is a draft, or whom to ask.',
    why: 'Wikimedia’s reviewers report that extracting these facts later takes a person, so nobody has statistics.',
    source: 'Google SRE workbook, chapter 10; Wikimedia’s incident review ritual.',
    bad: '# Checkout outage',
    good: '---\nstatus: draft\nseverity: SEV-2\ndate: 2026-03-04\nauthors: [Ana Petrov]\n---\n\n# Checkout outage',
    options:
      'Labels and tables at the top count as metadata. Dates in the timeline and a section with the people involved count too.',
  },
  'singular-root-cause': {
    title: 'One root cause',
    what: 'The heading speaks of “the root cause” in the singular.',
    why: 'Complex systems fail when several conditions come together. A singular heading invites the search to stop at the first.',
    source: 'Richard Cook, “How Complex Systems Fail”; PagerDuty’s postmortem guide.',
    bad: '## Root cause\n\nThe migration locked the orders table.',
    good: '## Contributing factors\n\nThe migration locked the orders table. Staging has no data of that size, so the lock was not seen there.',
  },
  'long-summary': {
    title: 'Long summary',
    what: 'The summary has more than 180 words in more than six sentences.',
    why: 'Most readers read only this part. They need what happened, to whom, for how long, and that it is over.',
    source: 'PagerDuty’s postmortem guide; Wikimedia’s report template.',
    bad: '## Summary\n\n(two screens of text)',
    good: '## Summary\n\nOn 4 March checkout failed for 42 minutes and 1,200 orders were lost. A migration had locked the orders table. Rolling it back ended the outage.',
  },
} satisfies Readonly<Record<string, RuleDocumentation>>;
