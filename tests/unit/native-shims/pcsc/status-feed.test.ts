import { describe, expect, it } from 'vitest';
import { StatusFeed } from '../../../../native-shims/pcsc/status-feed.ts';
import type { ReaderStatus, ServiceStatus } from '../../../../native-shims/pcsc/pcsc.ts';

const up = (...readers: ReaderStatus[]): ServiceStatus => ({ running: true, readers });
const down: ServiceStatus = { running: false };
const turn = () => new Promise((resolve) => setImmediate(resolve));

function listen(feed: StatusFeed) {
  const heard: ServiceStatus[] = [];
  const watch = feed.watch((status) => heard.push(status));
  return { heard, watch };
}

describe('the feed of a provider', () => {
  it('tells a new listener the state as it is', async () => {
    const feed = new StatusFeed();
    feed.publish(up());
    const { heard } = listen(feed);
    await turn();
    expect(heard).toEqual([up()]);
  });

  it('tells changes only', () => {
    const feed = new StatusFeed();
    const { heard } = listen(feed);
    const atr = Uint8Array.of(0x3b, 0x00);
    const states = [
      up(),
      up({ name: 'A', card: 'absent' }),
      up({ name: 'A', card: 'present' }),
      up({ name: 'A', card: 'present', atr }),
      up({ name: 'A', card: 'present', atr: Uint8Array.of(0x3b, 0x01) }),
      up({ name: 'B', card: 'present', atr }),
    ];
    for (const state of states) {
      feed.publish(state);
      feed.publish(structuredClone(state));
    }
    expect(heard).toEqual(states);
  });

  it('ends with the service', () => {
    const feed = new StatusFeed();
    const { heard } = listen(feed);
    feed.publish(down);
    feed.publish(up());
    expect(heard).toEqual([down]);
  });

  it('tells nothing to a listener that has left', async () => {
    const feed = new StatusFeed();
    feed.publish(up());
    const { heard, watch } = listen(feed);
    watch.close();
    feed.publish(down);
    await turn();
    expect(heard).toEqual([]);
  });

  it('tells nothing to anybody once it is closed', async () => {
    const feed = new StatusFeed();
    const { heard } = listen(feed);
    feed.close();
    feed.publish(up());
    await turn();
    expect(heard).toEqual([]);
  });
});
