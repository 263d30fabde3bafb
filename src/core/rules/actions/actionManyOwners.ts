import type { Located } from '../../postmortem/actionItem';
import type { Rule } from '../rule';
import { listed } from '../words';
import { openActions, says } from './openActions';

const team =
  /\b(?:teams?|squads?|groups?|everyone|everybody|all|engineering|operations|ops|devops|developers|engineers|sres?|platform|infra(?:structure)?|backend|frontend|support|security|qa|management|department|guild|crew)\b/i;

export const actionManyOwners: Rule = {
  code: 'action-many-owners',
  defaultSeverity: 'hint',
  *check({ postmortem, config }) {
    for (const action of openActions(postmortem)) {
      const { owner } = action;
      if (owner === undefined || !says(action, 'owner')) continue;
      const names = namesIn(owner.value);
      if (names.length > 1) {
        yield {
          message: `${listed(names.slice(0, 3))} share this action. Who of them will say that it is done? The others can be named as helpers.`,
          span: owner.span,
          fixes: names.slice(0, 3).map((name) => ({
            title: `Make ${name} the owner`,
            edits: [{ span: owner.span, newText: name }],
            safe: false,
          })),
        };
      } else if (!config.teamOwners && isTeam(owner, config.people)) {
        yield {
          message: `“${owner.value}” owns this as a group. Which one person will see it through? (Teams can be allowed as owners in .postmortem.json.)`,
          span: owner.span,
          fixes: [],
        };
      }
    }
  },
};

function namesIn(owner: string): readonly string[] {
  return owner
    .split(/\s*(?:[,;/&+]|\band\b|<br\s*\/?>)\s*|\s+(?=@)/i)
    .map((name) => name.replace(/^[\s*_`[]+|[\s*_`\]]+$/g, ''))
    .filter((name) => /\p{L}/u.test(name));
}

function isTeam({ value }: Located, people: readonly string[]): boolean {
  return team.test(value) && !people.includes(value.trim());
}
