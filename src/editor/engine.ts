// What reads and checks documents: most of the code, and nothing that activation needs. On Node this file becomes a
// bundle of its own that is loaded on first use (esbuild.config.mjs), so it exports functions and classes only.
export { frontMatterCompletions, frontMatterHover } from '../core/config/frontMatterHelp';
export { readConfig } from '../core/config/readConfig';
export { PostmortemReader } from '../core/postmortem/postmortemReader';
export { recognise } from '../core/postmortem/recognise';
export { blameIn } from '../core/rules/blame/blameRules';
export { insertSection } from '../core/rules/edits/insertSection';
export { lint } from '../core/rules/lint';
