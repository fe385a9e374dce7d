// What goes wrong around the card, and that the program is there again afterwards without a restart.

import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ReadingProcess } from '../../src/host/desk/reading-process.ts';
import type { DeskEvent } from '../../src/host/desk/desk-state.ts';
import { forkReadingChild, type ReadingChild } from '../../src/host/desk/reading-child.ts';
import { ReaderMonitor } from '../../src/host/reader-monitor.ts';
import { systemTimers } from '../../src/host/system-clock.ts';
import { captureSimulated, cardNumberOf, judgeSimulated } from '../integration/simulated-reading.ts';
import { FakeProvider, FakeSource, reader } from '../unit/host/fake-pcsc.ts';
import { FakeTimers, settle } from '../unit/host/fake-timers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOUR_MS = 3_600_000;

describe('a reader that is away for an hour', () => {
  it('is there again when it is plugged in', async () => {
    const provider = new FakeProvider();
    const timers = new FakeTimers();
    const monitor = new ReaderMonitor(new FakeSource(provider), timers);
    monitor.start();
    await settle();
    provider.show(reader('A', 'present'));
    provider.show();
    await timers.advance(HOUR_MS);
    expect(monitor.state.kind).toBe('no-reader');
    provider.show(reader('A', 'present'));
    expect(monitor.state).toEqual({ kind: 'readers', readers: [reader('A', 'present')] });
    await monitor.close();
  });

  it('is found within five seconds when its service was away as long', async () => {
    const source = new FakeSource();
    const timers = new FakeTimers();
    const monitor = new ReaderMonitor(source, timers);
    monitor.start();
    await timers.advance(HOUR_MS);
    expect(monitor.state.kind).toBe('service-down');
    const provider = new FakeProvider();
    source.line.push(provider);
    await timers.advance(5_000);
    provider.show(reader('A'));
    expect(monitor.state.kind).toBe('readers');
    await monitor.close();
    expect(timers.pending).toBe(0);
  });
});

describe('a clock that is years behind', () => {
  it('warns that the certificate is not yet valid, and does not call the card forged', async () => {
    const clock = { now: () => Date.UTC(2001, 0, 1), monotonicMs: () => 0 };
    const { report } = await judgeSimulated(await captureSimulated('worker'), { clock });
    expect(report.outcome).toBe('authentic');
    expect(report.findings.find(({ rule }) => rule === 'rc-signer-in-date')).toMatchObject({
      status: 'warn',
      reason: 'not-yet-valid',
    });
  });
});

describe('the process that reads cards', () => {
  it('killed in mid-reading is told, comes back, and reads the next card', async () => {
    const events: DeskEvent[] = [];
    const children: ReadingChild[] = [];
    const launch = (): ReadingChild => {
      const child = forkReadingChild({
        entry: pathToFileURL(join(ROOT, 'src/host/entries/reading-process.ts')),
        execArgv: ['--import', pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href],
      });
      children.push(child);
      return child;
    };
    const onEvent = (event: DeskEvent) => void events.push(event);
    const readings = new ReadingProcess({ launch, timers: systemTimers, provider: 'pcsclite', onEvent });
    const told = (kind: DeskEvent['kind']) =>
      expect.poll(() => events.some((event) => event.kind === kind), { timeout: 60_000 }).toBe(true);
    const order = (reading: number) =>
      readings.order({
        kind: 'read',
        reading,
        cardNumber: cardNumberOf('ZD05000001SM'),
        place: { on: 'simulator' },
        after: null,
      });
    readings.start();
    await readings.placeSimulatedCard('worker', ['slow=300']);
    order(1);
    await told('progress');
    children[0]?.kill();
    await told('process-lost');
    await readings.placeSimulatedCard('worker', []);
    order(2);
    await told('finished');
    readings.close();
  }, 120_000);
});
