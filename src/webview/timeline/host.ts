import { isPanelState, type PanelMessage, type PanelState } from '../../protocol/timelineMessages';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension as the panel sees it. */
export interface Host {
  post(message: PanelMessage): void;
  load(): PanelState | undefined;
  save(state: PanelState): void;
}

/** May be called once only: VS Code hands its API out a single time. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    load: () => {
      const state = api.getState();
      return isPanelState(state) ? state : undefined;
    },
    save: (state) => api.setState(state),
  };
}
