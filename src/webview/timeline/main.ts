import './timeline.css';
import { h, render } from 'preact';
import { connectHost } from './host';
import { PanelModel } from './panelModel';
import { TimelinePanel } from './timelinePanel';

const host = connectHost();
const model = new PanelModel(host);

function fail(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.post({ type: 'failed', uri: model.uri, message: message.slice(0, 4000) });
}

window.addEventListener('error', ({ error, message }) => fail(error ?? message));
window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));
window.addEventListener('message', ({ data }) => model.receive(data));

const root = document.getElementById('root');
if (root) render(h(TimelinePanel, { model }), root);
host.post({ type: 'ready' });
