import type { Postmortem } from '../../postmortem/postmortem';
import type { Span } from '../../markdown/span';
import { sectionsOf } from '../places';
import type { Rule } from '../rule';
import { visibleIn } from '../visibleText';

/** A person outside, or someone who happened to look, noticed first. */
const byChance =
  /\b(?:customers?|users?|clients?|visitors?|community|merchants?|partners?)(?:['’]s?)?(?:\s+(?!is\b|are\b|was\b|were\b)\p{L}+){0,2}\s+(?:report(?:ed|s|ing)?|complain(?:ed|ts?|ing)?|noticed|told|contacted|emailed|called|alerted|raised|tweeted)\b|\b(?:reported|flagged|raised|noticed|spotted|discovered|detected) by (?:a |an |the |our |several |some |one of our )?(?:\p{L}+ )?(?:customers?|users?|clients?|visitors?|community|merchants?|partners?)\b|\b(?:customer|user|client)s? (?:reports?|complaints?|tickets?)\b|\bsupport tickets?\b|\bby chance\b/iu;

/** A signal of our own. A monitor that kept silent ("no alert fired") is none. */
const bySignal =
  /\b(?:alert(?:s|ed|ing)?|alarms?|monitor(?:s|ing|ed)?|paged?|pager\w*|health ?checks?|probes?|dashboards?|datadog|nagios|prometheus|grafana|sentry|pingdom|new relic|cloudwatch)\b/iu;
const noSignal =
  /\b(?:no|not|never|none|without|lack(?:ed|ing)?|missing|absence|didn['’]t|did not|failed to|silent(?:ly)?)\b/i;

const improves =
  /\b(?:alert\w*|alarm\w*|monitor\w*|detect\w*|metrics?|probes?|canar(?:y|ies)|dashboards?|health ?checks?|slos?|pag(?:e|es|ing|er)|observab\w*|synthetic\w*|watch\w*|notif\w*|log(?:s|ging)?|trac(?:e|ing)|track\w*|smoke tests?|measur\w*|telemetry|instrument\w*|uptime|check(?:s|er)?)\b/i;

export const detectionGap: Rule = {
  code: 'detection-gap',
  defaultSeverity: 'information',
  *check({ postmortem }) {
    const place = detectedByChance(postmortem);
    // Without any action there is another question to ask first.
    if (place === undefined || postmortem.actions.length === 0) return;
    if (postmortem.actions.some(({ text }) => improves.test(text))) return;
    yield {
      message:
        'People outside noticed this before any signal of yours did. Which alert would have told you first? An action for it would close the gap.',
      span: place,
      fixes: [],
    };
  },
};

function detectedByChance(postmortem: Postmortem): Span | undefined {
  const { document, milestones } = postmortem;
  const entry = milestones.detected?.entry;
  const places = [
    ...sectionsOf(postmortem, 'detection').map(({ content }) => content),
    ...(entry === undefined ? [] : [entry.textSpan]),
  ];
  for (const place of places) {
    const text = visibleIn(document, place);
    const found = byChance.exec(text);
    if (found === null) continue;
    const signal = sentences(text).some((sentence) => bySignal.test(sentence) && !noSignal.test(sentence));
    return signal ? undefined : { start: place.start + found.index, end: place.start + found.index + found[0].length };
  }
  return undefined;
}

function sentences(text: string): readonly string[] {
  return text.split(/[.!?]\s|\n\s*\n|\n\s*[-*]/);
}
