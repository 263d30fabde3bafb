import type { RuleDocumentation } from './ruleDocumentation';

export const impactDocs = {
  'impact-unquantified': {
    title: 'Impact without a number',
    what: 'The impact is described, but no figure says how many, how much or how long.',
    why: 'Severity, priority of the actions and comparison with other incidents all rest on it. An informed estimate is better than no data.',
    source: 'Google SRE workbook, chapter 10: present numbers.',
    bad: '## Impact\n\nUsers were unable to log in.',
    good: '## Impact\n\nAbout 3,000 users (8 %) were unable to log in for 42 minutes.',
    options:
      'Words that say how many (“all users”, “no customers”, “half of the requests”) count as figures, and so does a picture.',
  },
  'vague-quantifier': {
    title: 'Vague amount',
    what: '“Some users”, “many requests”, “briefly” in the summary or impact, in a sentence without any figure.',
    why: 'Some can be five or half of them.',
    source: 'Google SRE workbook, chapter 10: present numbers.',
    bad: 'Some users saw errors.',
    good: 'About 5 % of users saw errors.',
    options: '`allow`. Silent where the whole impact has no number: then `impact-unquantified` asks.',
  },
  'cause-shallow': {
    title: 'Short cause',
    what: 'The cause is told in fewer than twelve words, or a list of whys has only one.',
    why: 'The first answer names the last thing that happened. What made it possible comes with the next questions.',
    source: 'Google SRE book, chapter 15; Toyota’s five whys.',
    bad: '## Root causes\n\nThe disk was full.',
    good: '## Root causes\n\nThe disk was full because log rotation stopped in March; its job failed without a notice, and the disk alert covers only the data volume.',
  },
  'detection-gap': {
    title: 'Noticed by others first',
    what: 'Customers or chance noticed the incident before a signal of your own, and no action is about detection.',
    why: 'The next one of its kind will be found in the same way, as late as this one.',
    source: 'Wikimedia’s report template: if only humans noticed, add alerting.',
    bad: '## Detection\n\nA customer reported the error to support.\n\n## Actions\n\n- Fix the query',
    good: '## Detection\n\nA customer reported the error to support.\n\n## Actions\n\n- Fix the query\n- Alert on more than 1 % failed logins in 5 minutes',
  },
} satisfies Readonly<Record<string, RuleDocumentation>>;
