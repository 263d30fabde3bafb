// A part of its own (see services/parts.ts): the rules with their edits and the lexicon of blaming language.
export { refactoringsAt } from '../../core/rules/edits/refactorings';
export { removeSuppression } from '../../core/rules/edits/removeSuppression';
export { suppressHere, suppressInFile } from '../../core/rules/edits/suppressFinding';
export { systemNamesFor } from '../../core/rules/systemNames';
export { lintWithSuppressions } from '../../core/rules/lint';
