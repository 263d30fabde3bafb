import { addField } from '../edits/addField';
import { likelyOwners } from './likelyOwners';
import type { Rule } from '../rule';
import { unsaid } from './unsaidField';

export const actionNoOwner: Rule = {
  code: 'action-no-owner',
  defaultSeverity: 'warning',
  incompleteness: true,
  check(context) {
    return unsaid(context, {
      field: 'owner',
      one: 'Nobody is named for this action. Who will see it through? One name is enough; helpers can be mentioned in the text.',
      none: (count) =>
        `None of these ${count} actions names an owner. Who will see each of them through? One name per action is enough.`,
      each: 3,
      // A ticket has an assignee, and an account of what will be done is no list to fill in.
      severityOf: ({ form, ticket }) =>
        ticket !== undefined || form === 'prose' || form === 'heading' ? 'information' : undefined,
      fixes: (actions) =>
        likelyOwners(context).flatMap((owner) => {
          const edits = addField(context.postmortem, actions, 'owner', owner);
          const title =
            actions.length > 1 ? `Make ${owner} the owner of all ${actions.length}` : `Make ${owner} the owner`;
          return edits === undefined ? [] : [{ title, edits, safe: false }];
        }),
    });
  },
};
