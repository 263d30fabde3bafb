import { commands, Disposable } from 'vscode';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { answerReviewQuestions } from './answerReviewQuestions';
import { changeReviewStatus } from './changeReviewStatus';
import { addReviewers, signOff } from './reviewers';

/** The way from draft to closed: status, reviewers, sign-offs and the questions that rules cannot answer. */
export function registerReview(documents: PostmortemDocuments): Disposable {
  const register = (name: string, run: (documents: PostmortemDocuments) => Promise<void>): Disposable =>
    commands.registerCommand(`postmortem.${name}`, () => run(documents));
  return Disposable.from(
    register('changeReviewStatus', changeReviewStatus),
    register('addReviewers', addReviewers),
    register('signOff', signOff),
    register('reviewQuestions', answerReviewQuestions),
  );
}
