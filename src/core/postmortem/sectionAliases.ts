import type { SectionKind } from './sectionKind';

/**
 * The names that writers give to a kind of section, in lower case and without articles and punctuation, gathered from
 * published templates and postmortems (see `sectionTitle.ts` for how a title is compared).
 */
export interface SectionAliases {
  /** Wherever they stand in a heading: nobody uses these words for anything else. */
  readonly anywhere: readonly string[];
  /** Only when the title consists of names and fillers. */
  readonly alone: readonly string[];
  /** Only when a real heading consists of them: as a label these words mean something else too often. */
  readonly heading: readonly string[];
}

/** Names separated by commas. */
function names(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export const sectionAliases: Readonly<Record<SectionKind, SectionAliases>> = {
  summary: {
    anywhere: names(`
      executive summary, exec summary, issue summary, incident summary, problem summary, outage summary, tl dr,
      tldr
    `),
    alone: names(`
      summary events, high level summary, high level overview, short description, incident details,
      summary, overview, synopsis, summary issues, executive overview, management summary, problem statement, statement problem, short summary, brief summary,
      brief description, what happened, what happens, what has happened, outage description,
      incident description, abstract
    `),
    heading: names(`at glance, description, summary issues established during emergency`),
  },
  impact: {
    anywhere: names(`
      customer impact, user impact, users impact, business impact, impact assessment, impact analysis,
      summary of impact, summary impact
    `),
    alone: names(`
      who was impacted, impact customers, impact users, impact severity, severity impact,
      impact, impacts, affected users, affected user, users affected, affected customers, customers affected,
      who was affected, what was affected, user impacts, blast radius, damage, consequences, effects
    `),
    heading: names(`
      service impact, security impact, revenue impact, team impact, financial impact, technical impact,
      impacted sites, impacted services, impacted systems, impacted users, affected services, affected systems, affected components, affected assets, assets affected,
      severity impact, scope
    `),
  },
  detection: {
    anywhere: names(`
      how detected, how was it detected, how was incident detected, how was issue detected, how did we detect,
      how did we find out, how did we know, how did we notice, how was it noticed, how did we learn, how was it discovered, how was this detected
    `),
    alone: names(`detection, detection method, discovery, identified by, how identified`),
    heading: names(`identification, alerting detection, monitoring`),
  },
  trigger: {
    anywhere: names(`lead up, leadup, what triggered`),
    alone: names(`trigger, triggers, triggering event`),
    heading: names(
      `background, background context, background information, context, backstory, prelude, before incident`,
    ),
  },
  timeline: {
    anywhere: names(`
      timeline, timelines, time line, chain of events, chain events, sequence of events, sequence events,
      chronology, how it unfolded, how did it unfold, how incident unfolded, how events unfolded, order events,
      course of events, course events, key timestamps, follow up timeline
    `),
    alone: names(
      `key events, chronological events, schedule, event log, incident log, events chronologically, when did it happen, when did this happen, incident updates`,
    ),
    heading: names(
      `trigger conditions, precipitating event, precipitating events, events, history, log, log events, what happened when`,
    ),
  },
  cause: {
    anywhere:
      names(`root cause identification, root cause, root causes, contributing factors, contributing factor, contributing causes,
      contributing conditions, five whys, 5 whys, five why, 5 why, five why's, what went wrong and why,
      what went wrong why, what caused, identified cause, proximate cause, underlying cause, causes of, rca,
      cause analysis, causal analysis, why did this happen, why did it happen, how did this happen,
      how did it happen, why this happened, why it happened, why this happens, how this happened,
      how could this happen
    `),
    alone: names(`
      cause, causes, fault, faults, contributors, reason, reasons, origin, what was problem, actual cause,
      vulnerability, technical root cause, why, whys
    `),
    heading: names(`
      bug, vulnerability details, details vulnerability, technical details, issues identified, diagnosis, what went wrong technically, enablers, analysis
    `),
  },
  resolution: {
    anywhere: names(`
      resolution, how did we respond, how was it resolved, how was it fixed, how it was fixed, how it is fixed,
      how was this fixed, how we fixed, how did we fix, how was issue resolved, how was incident resolved,
      stabilization steps, recovery efforts, recovery steps, incident response
    `),
    alone:
      names(`action taken, actions taken, fixes implemented, fix implemented, resolutions, recovery, response, mitigation, mitigations, mitigators, remedy, solution, solutions, fix,
      fixes, details fix, fix details, solution applied, what we did, what was done, what did we do,
      restoration, containment, eradication, mitigation steps, immediate actions taken, immediate response,
      immediate fix, immediate mitigation, repair, workaround
    `),
    heading: names(`
      action taken, actions taken, handling, solving, steps taken, remediation steps taken, immediate fixes,
      fix applied, how solved
    `),
  },
  people: {
    anywhere: names(``),
    alone: names(`
      response actions, actions taken resolve, steps taken resolve, actions taken during
    `),
    heading: names(`
      who was involved, who responded, authors, author, owners, owner, responders, attendees, participants, incident roles, roles, people,
      people involved, names people involved, incident team, response team, involved parties, people and roles,
      postmortem attendees,
    `),
  },
  lessons: {
    anywhere: names(`
      what have we learned, what we have learned, what can we learn, what could we learn, what we can learn,
      lessons learned, lessons learnt, lesson learned, lesson learnt, lessons learn, takeaways, takeaway,
      key takeaways, what we learned, what did we learn, what we learnt, things we learned, how did we do,
      how'd we do
    `),
    alone: names(
      `lessons, learnings, key learnings, learning, learnings risks, why were we surprised, what surprised us, surprises, reflection, reflections, retrospective`,
    ),
    heading: names(`conclusions`),
  },
  well: {
    anywhere: names(`
      what did we do well, what was good,
      what went well, what worked well, what we did well, things that went well, went well, what did go well,
      what went right, what we did right, what did we do right
    `),
    alone: names(`what worked, went right, good, positives`),
    heading: names(``),
  },
  poorly: {
    anywhere: names(`
      what can we do better, what could we do better, what could be done better, things that could be improved, things could be improved,
      what went wrong, what went poorly, what went badly, what didnt go so well, what didnt go well,
      what did not go well, what did not go so well, what didnt go as well, what could have gone better,
      what could be better, what could be improved, what could we improve, what could we have done better,
      what can be improved, what we can improve, what we could improve, what we can do better, what we could do better,
      what we did wrong, what did we do wrong, things that went poorly, things that went wrong, things that went badly,
      what didnt work, what did not work, went poorly, went badly, what to improve
    `),
    alone: names(`
      what didnt, what did not, went wrong, bad, negatives, areas for improvement, areas improvement, could be improved, room improvement,
      difficulties, challenges
    `),
    heading: names(``),
  },
  lucky: {
    anywhere: names(
      `where we got lucky, where did we get lucky, got lucky, get lucky, were lucky, near misses, near miss`,
    ),
    alone: names(`luck, lucky, lucky breaks`),
    heading: names(``),
  },
  actions: {
    anywhere: names(`
      remediation plan, prevent happening again, preventing happening again, what we are doing, what were doing, what are we going do, what we are going do, what we plan do, what we intend do, what will we do, what we will do, what we will change, what will we change,
      what will change, what we are changing, actions were taking, actions we are taking,
      changes we are making, how we will prevent, what we will do differently, what will we do differently,
      action items, action item, action points, action plan, actionables, review actions, follow up actions,
      follow up items, follow up tasks, next steps, next actions, corrective, preventative, preventive, repair items, measures against, measures prevent, measures avoid,
      prevention measures, future prevention, mitigation prevention, mitigation future prevention, preventing recurrence, prevent recurrence, tasks to address,
      tasks address, remediations, remediation items, recommended improvements, recommended actions,
      future improvements, future enhancements, future measures, future actions, future plan, future plans,
      future work, future works, prevention plan, how are we making incidents like this less likely,
      how are we making incidents like less likely, what are we doing, improvements fixes,
      improvements and fixes, planned improvements, planned actions, actions planned, how can we prevent,
      how do we prevent, how will we prevent, how to prevent, how we prevent, improvement plan, open follow ups
    `),
    alone: names(`
      improvement items, improvement actions, future steps,
      actions, action, actionable items, follow ups, follow up, followups, followup, recommendations,
      recommendation, remediation, improvements, todo, to do, todos, tasks, task list,
      immediate actions, immediate action, short term actions, long term actions, 
      medium term, measures, planned, open items, open tasks, next, list tasks,
      lists tasks, suggested improvements, backlog, fix list
    `),
    heading: names(`hardening, prevention, 
      outstanding work, going forward, moving forward, whats next, what is next, what next, prevention strategy,
      prevention strategies, safeguards, 
    `),
  },
  messaging: {
    anywhere: names(`
      internal email, external message, external messaging, internal messaging, external communication,
      internal communication, customer communication, status page updates
    `),
    alone: names(`messaging`),
    heading: names(`communication, communications, announcements`),
  },
  supporting: {
    anywhere:
      names(`useful resources, useful links, related files, related documentation, supporting information, supporting documents, supporting documentation, supporting data,
      supporting evidence, additional resources, additional information, further reading, related links,
      relevant links, links to relevant, appendix, appendices, evidence from, evidence, related documents,
      relevant documentation
    `),
    alone: names(``),
    heading: names(`
      references, reference, links, link, resources, graphs, data, metrics, screenshots, logs, related,
      attachments, sources, external links, see also, related issues, related incidents
    `),
  },
  glossary: {
    anywhere: names(`
      further information
    `),
    alone: names(`glossary`),
    heading: names(`definitions, terminology, abbreviations, acronyms, terms`),
  },
};

/** Words that may stand beside a name without changing what it names. */
export const titleFillers: readonly string[] = names(`
  incident, incidents, issue, issues, outage, problem, event, events, details, detail, section, explanation,
  information, description, report, identification, steps, process, summary, analysis, actual, main,
  primary, technical, identified, overview, investigation, postmortem, mortem, post, recommended, suggested,
  proposed, further, immediate, initial, full, detailed, brief, short, long, term, blameless, needed, failure, disruption, downtime, escalation, items, tasks,
  list, taken, open, completed, planned, potential, possible, key, important, background, hypothesis,
  mechanism, method, establishing, user, users, service, future, measures, monitoring, here, were, was, is,
  did, utc, preliminary, final, updated, suspected, likely, probable, confirmed, overall, agreed
`);
