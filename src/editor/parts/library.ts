// A part of its own (see services/parts.ts): the summaries of all postmortems, their search, likeness and action items.
export { anniversaries } from '../../core/library/anniversaries';
export { cacheHeader, cacheLine, readCache } from '../../core/library/cacheFile';
export { exportActions } from '../../core/library/exportActions';
export { RelatedIncidents } from '../../core/library/findRelated';
export { Library } from '../../core/library/library';
export { groupActions, libraryActions } from '../../core/library/libraryActions';
export { duplicateIds, isOpenDraft } from '../../core/library/libraryFaults';
export { filterSummaries } from '../../core/library/libraryFilter';
export { newFrom } from '../../core/library/newFrom';
export { recurrenceSection } from '../../core/library/recurrenceSection';
export { LibrarySearch } from '../../core/library/search';
export { setActionField } from '../../core/library/setActionField';
export { Summariser } from '../../core/library/summarise';
export { findAction, summaryOf } from '../../core/library/summaryOf';
export { groupSummaries } from '../../core/library/summaryGroups';
export { sortSummaries } from '../../core/library/summaryOrder';
export { ticketLink } from '../../core/library/ticketLink';
export { toggleAction } from '../../core/library/toggleAction';
