// A part of its own (see services/parts.ts): what a language model may be asked, and whether its answer may be offered.
export { checkAnswer } from '../../core/rephrase/checkAnswer';
export { rephraseRequest } from '../../core/rephrase/rephraseRequest';
export { sentenceAround } from '../../core/rephrase/sentenceAround';
