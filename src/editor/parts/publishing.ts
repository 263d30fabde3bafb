// A part of its own (see services/parts.ts): the version for others, pages and short texts for other places.
export { documentHtml } from '../../core/publish/documentHtml';
export { exportSource } from '../../core/publish/exportSource';
export { messageOf } from '../../core/publish/messages';
export { publicReport } from '../../core/publish/publicReport';
export { publicVersion } from '../../core/publish/publicVersion';
