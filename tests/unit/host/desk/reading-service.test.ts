import { describe, expect, it } from 'vitest';
import { createCodeTables } from '../../../../src/cards/residence-card/codes/code-table.ts';
import type { ReaderFeed, ReadersState } from '../../../../src/host/desk/reader-feed.ts';
import type { ReadingNotice } from '../../../../src/host/desk/reading-protocol.ts';
import { ReadingService } from '../../../../src/host/desk/reading-service.ts';
import type { CardSource } from '../../../../src/host/reading-host.ts';
import { NO_TRUST } from './live-child.ts';
import { placeSimulated, stillClock } from '../../../integration/simulated-reading.ts';
import { NUMBER, READER } from './desk-events.ts';
import { ManualTimers } from './manual-timers.ts';

interface OpenedFeed extends ReaderFeed {
  readonly provider: string | null;
  tell(readers: ReadersState): void;
  closed: boolean;
}

function serve(
  source: () => CardSource = () => ({ simulated: false, withCard: () => new Promise(() => undefined) }),
) {
  const notices: ReadingNotice[] = [];
  const feeds: OpenedFeed[] = [];
  const signals: AbortSignal[] = [];
  const service = new ReadingService({
    clock: stillClock,
    timers: new ManualTimers(),
    openReaders: (provider) => {
      let tell: (readers: ReadersState) => void = () => undefined;
      const feed: OpenedFeed = {
        provider,
        closed: false,
        tell: (readers) => tell(readers),
        watch: (listener) => {
          tell = listener;
        },
        source: (_, signal) => {
          signals.push(signal);
          return source();
        },
        diagnose: () => Promise.resolve([{ check: 'crypto', state: 'ok', facts: {} }]),
        close: () => {
          feed.closed = true;
          return Promise.resolve();
        },
      };
      feeds.push(feed);
      return feed;
    },
    officialTrust: () => Promise.resolve(NO_TRUST),
    codes: () => Promise.resolve(createCodeTables()),
    send: (notice) => void notices.push(notice),
  });
  return { service, notices, feeds, signals };
}

async function until<T>(found: () => T | undefined): Promise<T> {
  for (;;) {
    const value = found();
    if (value !== undefined) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const provider = { kind: 'use-provider', provider: null };
const read = {
  kind: 'read',
  reading: 1,
  cardNumber: NUMBER,
  place: { on: 'reader', reader: READER },
  after: null,
};

describe('the service', () => {
  it('says that it is there', () => {
    expect(serve().notices).toEqual([{ kind: 'ready' }]);
  });

  it.each([['nothing'], [{ kind: 'read' }], [{ ...read, cardNumber: 'short' }], [{ kind: 'erase' }]])(
    'does not serve who sends %j',
    (message) => {
      expect(() => serve().service.receive(message)).toThrow(
        expect.objectContaining({ code: 'IPC_INVALID' }),
      );
    },
  );

  it('tells what the readers do, of the provider in use alone', () => {
    const { service, notices, feeds } = serve();
    service.receive(provider);
    feeds[0]?.tell({ kind: 'no-reader' });
    service.receive({ kind: 'use-provider', provider: 'pcsclite' });
    expect(feeds.map((feed) => [feed.provider, feed.closed])).toEqual([
      [null, true],
      ['pcsclite', false],
    ]);
    feeds[0]?.tell({ kind: 'service-down' });
    feeds[1]?.tell({ kind: 'readers', readers: [{ name: READER, card: 'mute' }] });
    expect(notices.slice(1)).toEqual([
      { kind: 'readers', readers: { kind: 'no-reader' } },
      { kind: 'readers', readers: { kind: 'readers', readers: [{ name: READER, card: 'mute' }] } },
    ]);
  });

  it('judges a card on a reader by official anchors, whatever is on its chip', async () => {
    const { link, card } = await placeSimulated('worker');
    const { service, notices } = serve(() => ({ simulated: false, withCard: (use) => use(link) }));
    service.receive(provider);
    service.receive({ ...read, cardNumber: card.profile.cardNumber });
    const finished = await until(() => notices.find((notice) => notice.kind === 'finished'));
    expect(finished).toMatchObject({
      reading: 1,
      report: { simulated: false, trustProfile: 'official', outcome: 'undetermined' },
    });
  });

  it('reads one card at a time', () => {
    const { service, notices } = serve();
    service.receive(provider);
    service.receive(read);
    service.receive({ ...read, reading: 2 });
    expect(notices).toContainEqual(
      expect.objectContaining({
        kind: 'failed',
        reading: 2,
        failure: expect.objectContaining({ code: 'INVARIANT' }) as unknown,
      }),
    );
  });

  it('cancels the reading that runs, and no other', async () => {
    const { service, signals } = serve();
    service.receive(provider);
    service.receive(read);
    const signal = await until(() => signals[0]);
    service.receive({ kind: 'cancel', reading: 2 });
    expect(signal.aborted).toBe(false);
    service.receive({ kind: 'cancel', reading: 1 });
    expect(signal.aborted).toBe(true);
  });

  it('fails a reading of a simulated card that does not lie there', async () => {
    const { service, notices } = serve();
    service.receive({ ...read, place: { on: 'simulator' } });
    const failed = await until(() => notices.find((notice) => notice.kind === 'failed'));
    expect(failed).toMatchObject({ failure: { code: 'CARD_ABSENT' } });
  });

  it('answers questions by their number', async () => {
    const { service, notices } = serve();
    service.receive({ kind: 'diagnose', request: 4 });
    expect(await until(() => notices[1])).toMatchObject({ kind: 'refused', request: 4 });
    service.receive(provider);
    service.receive({ kind: 'diagnose', request: 5 });
    expect(await until(() => notices[2])).toMatchObject({ kind: 'diagnosis', request: 5 });
    service.receive({ kind: 'place-simulated-card', request: 6, profile: 'worker', faults: ['pull@2'] });
    expect(await until(() => notices[3])).toEqual({ kind: 'placed', request: 6 });
  });

  it('lets go of everything when it is closed', async () => {
    const { service, feeds, signals } = serve();
    service.receive(provider);
    service.receive(read);
    await until(() => signals[0]);
    await service.close();
    expect(feeds[0]?.closed).toBe(true);
    expect(signals[0]?.aborted).toBe(true);
  });
});
