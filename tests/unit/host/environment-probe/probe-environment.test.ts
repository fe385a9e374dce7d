import { describe, expect, it } from 'vitest';
import {
  judgeClock,
  probeComputer,
  readerFacts,
} from '../../../../src/host/environment-probe/probe-environment.ts';
import type { ProbePorts } from '../../../../src/host/environment-probe/probe-ports.ts';
import type { Timers } from '../../../../src/host/system-clock.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';
import { FakeTimers } from '../fake-timers.ts';
import { playComputer, RECORDED_LINUX, RECORDED_MACOS, WINDOWS_11 } from './recorded-computers.ts';

const TODAY = dateLiteral('2026-11-21');

function probe(ports: ProbePorts, timers: Timers = new FakeTimers()) {
  return probeComputer(ports, timers, TODAY);
}

describe('a probe', () => {
  it('finds everything on a Windows 11 PC that is ready', async () => {
    expect(await probe(WINDOWS_11)).toEqual({
      os: { state: 'known', value: { name: 'Windows 11', version: '10.0.22631' }, by: 'operating-system' },
      jpkiSoftware: { state: 'known', value: { installed: true, version: null }, by: 'registry' },
      nativeMessagingHost: { state: 'known', value: true, by: 'registry' },
      browsers: {
        state: 'known',
        value: [
          { name: 'Chrome', version: '131.0.6778.86' },
          { name: 'Edge', version: '131.0.2903.70' },
          { name: 'Firefox', version: '133.0' },
        ],
        by: 'files',
      },
      clock: {
        state: 'known',
        value: { sane: true, today: '2026-11-21', notBefore: '2026-11-20' },
        by: 'program-date',
      },
    });
  });

  it('finds the software of macOS by its files, and says nothing of a version it cannot read', async () => {
    expect(await probe(playComputer(RECORDED_MACOS))).toMatchObject({
      os: { value: { name: 'macOS 15.1', version: '15.1' } },
      jpkiSoftware: { value: { installed: true, version: '3.9' }, by: 'files' },
      nativeMessagingHost: { value: true, by: 'files' },
      browsers: {
        value: [
          { name: 'Chrome', version: '131.0.6778.86' },
          { name: 'Safari', version: null },
        ],
      },
    });
  });

  it('knows that there is no JPKI利用者ソフト for Linux', async () => {
    expect(await probe(playComputer(RECORDED_LINUX))).toMatchObject({
      os: { value: { name: 'Debian GNU/Linux 12 (bookworm)', version: '6.1.0-26-amd64' } },
      jpkiSoftware: { value: { installed: false, version: null }, by: 'operating-system' },
      nativeMessagingHost: { value: false, by: 'operating-system' },
      browsers: {
        value: [
          { name: 'Chrome', version: '131.0.6778.85' },
          { name: 'Firefox', version: null },
        ],
      },
    });
  });

  it('knows nothing of a system it does not know', async () => {
    const { clock, ...rest } = await probe(playComputer({ ...RECORDED_LINUX, platform: 'freebsd' }));
    expect(clock.state).toBe('known');
    expect(Object.values(rest).map(({ state }) => state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('leaves unknown what does not answer in time', async () => {
    const timers = new FakeTimers();
    const never = (): Promise<never> => new Promise(() => undefined);
    const probing = probe({ ...WINDOWS_11, exists: never, readText: never }, timers);
    await timers.advance(5_000);
    expect(await probing).toMatchObject({
      os: { state: 'known' },
      jpkiSoftware: { state: 'unknown', why: 'no-answer' },
      browsers: { state: 'unknown', why: 'no-answer' },
    });
  });
});

describe('the clock', () => {
  it.each([
    ['2026-11-19', false],
    ['2026-11-20', true],
    ['2036-11-20', true],
    ['2036-11-21', false],
  ])('on %s: sane is %s', (today, sane) => {
    expect(judgeClock(dateLiteral(today))).toMatchObject({ value: { sane, today } });
  });
});

describe('service and readers', () => {
  it('are unknown while nobody has answered', () => {
    expect(readerFacts({ kind: 'starting' })).toMatchObject({
      smartCardService: { state: 'unknown' },
      readers: { state: 'unknown' },
    });
  });

  it('are not to be seen while the service is down, which is known', () => {
    expect(readerFacts({ kind: 'service-down' })).toMatchObject({
      smartCardService: { state: 'known', value: false },
      readers: { state: 'unknown' },
    });
  });

  it('may be none', () => {
    expect(readerFacts({ kind: 'no-reader' })).toMatchObject({
      smartCardService: { value: true },
      readers: { state: 'known', value: [] },
    });
  });

  it('are listed with what each is fit for', () => {
    const readers = ['SONY FeliCa RC-S300/P 0', 'NTT Communications Corp. SCR3310-NTTCom 0', 'Something 0'];
    expect(
      readerFacts({ kind: 'readers', readers: readers.map((name) => ({ name, card: 'absent' })) }).readers,
    ).toMatchObject({
      value: [
        { interface: 'contactless', fit: 'yes' },
        { interface: 'contact', fit: 'my-number-card-only' },
        { interface: 'unknown', fit: 'unknown', model: null },
      ],
    });
  });
});
