import { strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { isHostMessage, isPanelMessage, isPanelState } from '../../../src/protocol/timelineMessages';
import { afternoon } from '../timeline/timelineViews';

const uri = 'file:///a.md';
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('messages to the panel', () => {
  it('are known after the journey through JSON', () => {
    strictEqual(isHostMessage(overTheWire({ type: 'timeline', uri, version: 3, view: afternoon })), true);
    strictEqual(isHostMessage({ type: 'cursor', uri, line: 4 }), true);
    strictEqual(isHostMessage({ type: 'unavailable', uri, reason: 'Gone' }), true);
  });

  it('are refused when a field is missing or of another kind', () => {
    strictEqual(isHostMessage({ type: 'cursor', line: 4 }), false);
    strictEqual(isHostMessage({ type: 'cursor', uri, line: -1 }), false);
    strictEqual(isHostMessage({ type: 'html', uri, html: '<b>' }), false);
    const [first] = afternoon.entries;
    for (const bad of [
      { ...first, text: { html: 1 } },
      { ...first, kind: 'script' },
      { ...first, minutes: '5' },
      null,
    ]) {
      const view = { ...afternoon, entries: [bad] };
      strictEqual(isHostMessage({ type: 'timeline', uri, version: 1, view }), false);
    }
  });
});

describe('messages from the panel', () => {
  it('are known', () => {
    strictEqual(isPanelMessage({ type: 'ready' }), true);
    strictEqual(isPanelMessage({ type: 'reveal', uri, line: 0, focus: false }), true);
    strictEqual(isPanelMessage({ type: 'failed', message: 'x' }), true);
  });

  it('are refused when malformed', () => {
    strictEqual(isPanelMessage({ type: 'reveal', uri, line: 1.5, focus: false }), false);
    strictEqual(isPanelMessage({ type: 'reveal', uri, line: 1 }), false);
    strictEqual(isPanelMessage({ type: 'execute', command: 'x' }), false);
  });
});

describe('the guards', () => {
  it('take anything', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        strictEqual(isHostMessage(value), false);
        strictEqual(isPanelMessage(value), false);
        strictEqual(isPanelState(value), false);
      }),
    );
  });

  it('know the state of an earlier life', () => {
    strictEqual(isPanelState({ uri, zoom: 2, from: 10, zone: 'utc' }), true);
    strictEqual(isPanelState({ uri, zoom: Infinity, zone: 'utc' }), false);
    strictEqual(isPanelState({ uri, zoom: 1, zone: 'mars' }), false);
  });
});
