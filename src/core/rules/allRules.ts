import { actionManyOwners } from './actions/actionManyOwners';
import { actionNoDue } from './actions/actionNoDue';
import { actionNoOwner } from './actions/actionNoOwner';
import { actionNoPriority } from './actions/actionNoPriority';
import { actionNoTicket } from './actions/actionNoTicket';
import { actionOverdue } from './actions/actionOverdue';
import { actionsNone } from './actions/actionsNone';
import { actionsNoPreventive } from './actions/actionsNoPreventive';
import { actionUnbounded } from './actions/actionUnbounded';
import { actionVague } from './actions/actionVague';
import { blameRules } from './blame/blameRules';
import { causeShallow } from './impact/causeShallow';
import { detectionGap } from './impact/detectionGap';
import { impactUnquantified } from './impact/impactUnquantified';
import { vagueQuantifier } from './impact/vagueQuantifier';
import { finalWithPlaceholders } from './publication/finalWithPlaceholders';
import { staleDraft } from './publication/staleDraft';
import type { Rule } from './rule';
import { duplicateSection } from './structure/duplicateSection';
import { emptySection } from './structure/emptySection';
import { invalidMetadata } from './structure/invalidMetadata';
import { longSummary } from './structure/longSummary';
import { missingMetadata } from './structure/missingMetadata';
import { missingSection } from './structure/missingSection';
import { placeholderText } from './structure/placeholderText';
import { sectionOrder } from './structure/sectionOrder';
import { singularRootCause } from './structure/singularRootCause';
import { durationMismatch } from './timeline/durationMismatch';
import { timelineDuplicate } from './timeline/timelineDuplicate';
import { timelineEmpty } from './timeline/timelineEmpty';
import { timelineGap } from './timeline/timelineGap';
import { timelineImpossibleTime } from './timeline/timelineImpossibleTime';
import { timelineMissingMilestone } from './timeline/timelineMissingMilestone';
import { timelineMixedZones } from './timeline/timelineMixedZones';
import { timelineNoZone } from './timeline/timelineNoZone';
import { timelineOrder } from './timeline/timelineOrder';
import { timelineStartsLate } from './timeline/timelineStartsLate';
import { timelineSuspiciousDate } from './timeline/timelineSuspiciousDate';

/** Every rule, in the order of the contract. */
export const allRules: readonly Rule[] = [
  missingSection,
  emptySection,
  placeholderText,
  duplicateSection,
  sectionOrder,
  invalidMetadata,
  missingMetadata,
  singularRootCause,
  longSummary,
  ...blameRules,
  impactUnquantified,
  vagueQuantifier,
  causeShallow,
  detectionGap,
  timelineEmpty,
  timelineOrder,
  timelineNoZone,
  timelineMixedZones,
  timelineImpossibleTime,
  timelineSuspiciousDate,
  timelineDuplicate,
  timelineMissingMilestone,
  timelineGap,
  timelineStartsLate,
  durationMismatch,
  actionsNone,
  actionNoOwner,
  actionManyOwners,
  actionNoDue,
  actionNoPriority,
  actionNoTicket,
  actionVague,
  actionUnbounded,
  actionOverdue,
  actionsNoPreventive,
  staleDraft,
  finalWithPlaceholders,
];
