// A part of its own (see services/parts.ts): the steps of a review, sign-offs and review questions.
export { addMetadataValue, metadataValues } from '../../core/review/metadataEntry';
export { answerQuestions, askedQuestions, reviewQuestions } from '../../core/review/reviewQuestions';
export { moveTo, nextStatus, reviewBlocks, reviewSteps } from '../../core/review/reviewStep';
export { missingSignOffs, reviewersKey, signOffsKey } from '../../core/review/signOffs';
