import { isTrendsState, type TrendsPanelMessage, type TrendsState } from '../../protocol/trendsMessages';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension as the panel of trends sees it. */
export interface TrendsHost {
  post(message: TrendsPanelMessage): void;
  load(): TrendsState | undefined;
  save(state: TrendsState): void;
}

/** May be called once only: VS Code hands its API out a single time. */
export function connectTrendsHost(): TrendsHost {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    load: () => {
      const state = api.getState();
      return isTrendsState(state) ? state : undefined;
    },
    save: (state) => api.setState(state),
  };
}
