import { describe, expect, it } from 'vitest';
import { createDeskClient } from '../../../renderer/desk-client.ts';
import type { AppState } from '../../../src/ipc/app-state.ts';
import type { DeskBridge } from '../../../src/ipc/derive.ts';

/** A bridge whose host says what a test says. */
function playedBridge() {
  let tell: (payload: unknown) => void = () => undefined;
  const bridge: DeskBridge = {
    call: () => Promise.resolve({ ok: true, value: null }),
    listen: (_event, listener) => {
      tell = listener;
      return () => undefined;
    },
  };
  return { bridge, tell: (payload: unknown) => tell(payload) };
}

function stateWith(cardNumberHeld: boolean): AppState {
  return {
    readers: { kind: 'no-reader' },
    cardNumberHeld,
    session: { kind: 'waiting' },
    simulator: { placed: null },
    comparing: null,
  };
}

describe('the client of the window', () => {
  it('misses no state that comes between the start and the first listener', async () => {
    const { bridge, tell } = playedBridge();
    const client = createDeskClient(bridge);
    await client.call('app.start');
    tell(stateWith(true));
    const heard: AppState[] = [];
    client.onState((state) => heard.push(state));
    expect(heard).toEqual([stateWith(true)]);
    tell(stateWith(false));
    expect(heard).toHaveLength(2);
  });

  it('does not go back to a state older than the one it started with', async () => {
    const { bridge, tell } = playedBridge();
    const client = createDeskClient(bridge);
    tell(stateWith(true));
    await client.call('app.start');
    const heard: AppState[] = [];
    client.onState((state) => heard.push(state));
    expect(heard).toEqual([]);
  });

  it('tells nobody who has stopped listening, and nothing that is no state', () => {
    const { bridge, tell } = playedBridge();
    const client = createDeskClient(bridge);
    const heard: AppState[] = [];
    const stop = client.onState((state) => heard.push(state));
    tell({ session: 'x' });
    stop();
    tell(stateWith(true));
    expect(heard).toEqual([]);
  });
});
