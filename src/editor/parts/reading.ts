// A part of its own (see services/parts.ts): the Markdown parser and all that reads a postmortem from it.
export { BlockReader } from '../../core/library/blockReader';
export { PostmortemReader } from '../../core/postmortem/postmortemReader';
export { recognise } from '../../core/postmortem/recognise';
