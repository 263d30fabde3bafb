import type { SectionKind } from './sectionKind';

/** What a writer finds in a new section. */
export interface SectionPrompt {
  /** What good looks like, one or two sentences of plain text (hover, completion detail, quick pick). */
  readonly prompt: string;
  /**
   * The Markdown that stands under the heading. What the writer is to replace are HTML comments, which a reader of the
   * rendered page never sees. Sub-headings are written for a section of level 2.
   */
  readonly body: string;
}

/** The parts of an empty timeline; a template that knows the zone or the first time replaces the first or the last. */
export const timelinePrompts = {
  zone: '<!-- Name the time zone once, for example: All times are UTC. -->',
  events: `<!-- Begin before the incident (the last change, the last normal reading) and end when everything was back to normal.
     One line per event: what people saw, decided and did, and what systems did, with a link to the evidence. Facts only;
     opinions go to the lessons. Mark the milestones: [impact start] [detected] [acknowledged] [declared] [mitigated] [resolved] -->`,
  entry: '- <!-- YYYY-MM-DD HH:MM What happened -->',
} as const;

const actionTable = [
  '| Action | Owner | Due | Priority | Type | Ticket |',
  '| --- | --- | --- | --- | --- | --- |',
  '| <!-- Verb first, with an end state that can be checked --> | <!-- One person --> | <!-- YYYY-MM-DD --> | <!-- P0 to P3 --> | <!-- prevent, mitigate, detect or process --> | <!-- Link --> |',
].join('\n');

/** Prompts of the section catalogue, in our own words. */
export const sectionPrompts: Readonly<Record<SectionKind, SectionPrompt>> = {
  summary: {
    prompt:
      'Three to five sentences that an executive understands without asking: what happened, for how long, who was affected, how it was fixed.',
    body: `<!-- Three to five sentences that an executive understands without asking: what happened, when and for how long,
     who was affected and how badly, and how it was fixed. Plain words, no acronyms; the details have their own sections. -->`,
  },
  impact: {
    prompt:
      'The damage in numbers: users and their share, downtime, failed requests, lost data, money, support cases. An informed estimate, marked as one, beats no number.',
    body: `<!-- What users and the business felt, in numbers. An informed estimate, marked as one, beats no number;
     “none” is worth writing down too. -->

- **Users:** <!-- How many, what share, which regions or plans, and what they saw -->
- **Downtime:** <!-- How long it was down or degraded, from when to when -->
- **Data loss:** <!-- What was lost or wrong, and whether it came back -->
- **Business effect:** <!-- Orders, money, support cases, service level -->`,
  },
  detection: {
    prompt:
      'Which signal told you, how long after the impact began, and what would have told you sooner. If a customer told you, say so.',
    body: `<!-- Which signal told you, whom it reached and how long after the impact began. If a person noticed before any
     alert did, say so, and name the signal that could cut this time in half. -->`,
  },
  trigger: {
    prompt: 'The event that set it off: the change, the load, the expiry or the outside failure, with a link to it.',
    body: `<!-- The event that set it off: a change, a peak of load, an expiry, a failure outside. Link to it. The conditions
     that let it do harm belong under the causes. -->`,
  },
  timeline: {
    prompt:
      'From the last normal moment before the incident to the first one after it: one line per event, facts only, with a link to the evidence. Name the time zone and mark the milestones.',
    body: [timelinePrompts.zone, timelinePrompts.events, timelinePrompts.entry].join('\n\n'),
  },
  cause: {
    prompt:
      'Several conditions that came together, not one culprit: technical, procedural and human. A cause is never a person; keep asking “how could that happen?” until an action can change the answer.',
    body: `<!-- Several conditions that came together. A cause is never a person: describe what the system allowed, showed or hid.
     Keep asking “how could that happen?” until the answer is something that an action can change. -->

### Technical

<!-- Which component behaved how under which condition, and which safeguard was passed on the way -->

### Procedural

<!-- Which review, rollout, test or runbook step existed, and how the problem got past it -->

### Human

<!-- What people saw, knew and expected at the time, and how that made their choices sensible: load, tools, habits, handovers -->`,
  },
  resolution: {
    prompt:
      'The steps taken to diagnose, assess and resolve, which of them helped and which hindered, and how working together went.',
    body: `<!-- How you got from the first signal back to normal, so that the next responder can do it faster. -->

### The steps

<!-- What was done to diagnose, to assess the damage and to resolve it, in order; dead ends too, they teach most -->

### What helped and what hindered

<!-- Tools, access, dashboards, runbooks, knowledge: which saved minutes, which cost minutes, and about how many -->

### Working together

<!-- How roles, handovers, updates to users and communication between teams went; what to keep and what to change -->`,
  },
  people: {
    prompt: 'Who had which role, so that readers know whom to ask: a list of roles, not of deeds.',
    body: `<!-- Who had which role, so that readers know whom to ask. This is a list of roles, not of deeds. -->

- **Incident commander:** <!-- Name -->
- **Operations:** <!-- Names -->
- **Communications:** <!-- Name -->
- **Scribe:** <!-- Name -->`,
  },
  lessons: {
    prompt:
      'What the team knows now and did not know before; each lesson concrete enough that another team can use it.',
    body: `<!-- What you know now and did not know before, concrete enough that another team can use it. -->`,
  },
  well: {
    prompt: 'What worked and is worth keeping or copying: alerts, safeguards, decisions, teamwork.',
    body: `- <!-- What worked and is worth keeping or copying: an alert, a safeguard, a decision, teamwork -->`,
  },
  poorly: {
    prompt:
      'What made it worse or slower. Describe the situation, not a person; each point leads to an action or to a reason for none.',
    body: `- <!-- What made it worse or slower: the situation, not a person. Each point leads to an action or says why none is needed -->`,
  },
  lucky: {
    prompt: 'What kept it from being worse by chance alone; luck that mattered deserves an action.',
    body: `- <!-- What kept it from being worse by chance alone. Luck that mattered deserves an action -->`,
  },
  actions: {
    prompt:
      'Few actions that will be done: a verb and an end state that can be checked, one owner, a due date, a priority and a type; at least one prevents, not only repairs. Change systems, not people.',
    body: `<!-- Few actions that will be done. Good: “Reject a deploy whose configuration fails validation”. Too vague: “Improve deploys”.
     One owner and one date each; at least one action prevents a repetition. Change the system rather than remind people.
     No action needed? Say why. -->

${actionTable}`,
  },
  messaging: {
    prompt: 'What users and colleagues were told, when and where, word for word or by link.',
    body: `<!-- What users and colleagues were told, when and on which channel: the text itself or a link. -->`,
  },
  supporting: {
    prompt:
      'Links that let a reader check every claim: dashboards, graphs, logs, chat, tickets, changes. Pictures outlive dashboards.',
    body: `- <!-- Links that let a reader check every claim: dashboards, logs, chat, tickets, changes. Keep a picture of graphs that will expire -->`,
  },
  glossary: {
    prompt: 'The names and acronyms that a reader from another team would have to ask about.',
    body: `- **<!-- Term -->:** <!-- What it is, in one sentence for a reader from another team -->`,
  },
};
