// A part of its own (see services/parts.ts): what reads chats, alerts and logs and writes them into a timeline.
export { chooseEvents } from '../../core/imports/choose';
export { landEvents } from '../../core/imports/landing';
export { maskEvents, withPeople } from '../../core/imports/plainEvent';
export { readSources, readSourcesStepwise } from '../../core/imports/readSources';
export { rolesIn } from '../../core/imports/roles';
export { openQuestions, settle } from '../../core/imports/settle';
export { isZip, readArchive } from '../../core/imports/unzip';
