import { actionNoDue } from './actions/actionNoDue';
import { actionNoOwner } from './actions/actionNoOwner';

import type { Rule } from './rule';
import { emptySection } from './structure/emptySection';
import { missingSection } from './structure/missingSection';
import { placeholderText } from './structure/placeholderText';
import { durationMismatch } from './timeline/durationMismatch';
import { timelineEmpty } from './timeline/timelineEmpty';
import { timelineImpossibleTime } from './timeline/timelineImpossibleTime';
import { timelineNoZone } from './timeline/timelineNoZone';
import { timelineOrder } from './timeline/timelineOrder';

/** Every rule, in the order of the contract. */
export const allRules: readonly Rule[] = [
  missingSection,
  emptySection,
  placeholderText,
  // blame
  timelineEmpty,
  timelineOrder,
  timelineNoZone,
  timelineImpossibleTime,
  durationMismatch,
  actionNoOwner,
  actionNoDue,
];
