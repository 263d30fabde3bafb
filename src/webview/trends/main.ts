import './trends.css';
import { h, render } from 'preact';
import { connectTrendsHost } from './trendsHost';
import { TrendsPanel } from './trendsPanel';

const host = connectTrendsHost();

function fail(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.post({ type: 'failed', message: message.slice(0, 4000) });
}

window.addEventListener('error', ({ error, message }) => fail(error ?? message));
window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));

const root = document.getElementById('root');
if (root) render(h(TrendsPanel, { host }), root);
const { filter } = host.load() ?? {};
if (filter) host.post({ type: 'filter', filter });
host.post({ type: 'ready' });
