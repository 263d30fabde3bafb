import {
  CancellationError,
  LanguageModelChatMessage,
  lm,
  type CancellationToken,
  type LanguageModelChat,
} from 'vscode';

/** A language model that the person has in the editor. */
export interface Model {
  readonly id: string;
  readonly name: string;
  /** Asks for consent when the person has not given it yet; rejects when it is refused or cancelled. */
  ask(request: string, token: CancellationToken): Promise<string>;
}

/** The models that the editor has at this moment; asking for the list sends nothing. */
export async function availableModels(): Promise<readonly Model[]> {
  return (await lm.selectChatModels()).map(modelOf);
}

function modelOf(model: LanguageModelChat): Model {
  return {
    id: model.id,
    name: model.name,
    async ask(request, token) {
      const response = await model.sendRequest([LanguageModelChatMessage.User(request)], {}, token);
      let answer = '';
      for await (const piece of response.text) {
        if (token.isCancellationRequested) throw new CancellationError();
        answer += piece;
        // One sentence was asked for; whatever goes on for pages is no answer.
        if (answer.length > 10_000) break;
      }
      return answer;
    },
  };
}
