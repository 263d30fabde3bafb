import type { Rule } from '../rule';
import { listed } from '../words';
import { openActions, says } from './openActions';
import { isTeam, namesIn } from './ownerNames';

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
      } else if (!config.teamOwners && isTeam(owner.value, config.people)) {
        yield {
          message: `“${owner.value}” owns this as a group. Which one person will see it through? (Teams can be allowed as owners in .postmortem.json.)`,
          span: owner.span,
          fixes: [],
        };
      }
    }
  },
};
