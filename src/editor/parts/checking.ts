// A part of its own (see services/parts.ts): the rules and the lexicon of blaming language.
export { lint } from '../../core/rules/lint';
