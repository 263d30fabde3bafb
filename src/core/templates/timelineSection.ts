import { timelinePrompts } from '../postmortem/sectionPrompts';
import { sectionTitles } from './sectionTitles';

/** The timeline of a new document: the zone and the first entry as far as the answers give them, else their prompts. */
export function timelineSection(headingLevel: number, title = sectionTitles.timeline): string {
  return [
    `${'#'.repeat(headingLevel)} ${title}`,
    `{{#zone}}All times are {{zone}}.{{/zone}}{{^zone}}${timelinePrompts.zone}{{/zone}}`,
    timelinePrompts.events,
    `{{#time}}- {{date}} {{time}} [impact start] <!-- What users began to see -->{{/time}}{{^time}}${timelinePrompts.entry}{{/time}}`,
  ].join('\n\n');
}
