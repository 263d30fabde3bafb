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
      fixes: ({ postmortem }, action) =>
        likelyOwners(postmortem).flatMap((owner) => {
          const edits = addField(postmortem, action, 'owner', owner);
          return edits === undefined ? [] : [{ title: `Make ${owner} the owner`, edits, safe: false }];
        }),
    });
  },
};
