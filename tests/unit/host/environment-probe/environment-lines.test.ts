import { describe, expect, it } from 'vitest';
import {
  type EnvironmentCheck,
  environmentLines,
} from '../../../../src/host/environment-probe/environment-lines.ts';
import { probeComputer } from '../../../../src/host/environment-probe/probe-environment.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';
import { ManualTimers } from '../desk/manual-timers.ts';
import {
  playComputer,
  type RecordedComputer,
  RECORDED_LINUX,
  RECORDED_MACOS,
  RECORDED_WINDOWS_11,
} from './recorded-computers.ts';

async function linesOf(recorded: RecordedComputer, today = '2026-11-21') {
  const facts = await probeComputer(playComputer(recorded), new ManualTimers(), dateLiteral(today));
  return environmentLines(facts);
}

async function states(recorded: RecordedComputer): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await linesOf(recorded)).map(({ check, state }) => [check, state]));
}

async function line(recorded: RecordedComputer, check: EnvironmentCheck, today?: string) {
  return (await linesOf(recorded, today)).find((each) => each.check === check);
}

describe('the diagnosis of a computer', () => {
  it('is well for Windows 11 with everything', async () => {
    expect(await linesOf(RECORDED_WINDOWS_11)).toEqual([
      { check: 'operating-system', state: 'ok', facts: { name: 'Windows 11', version: '10.0.22631' } },
      { check: 'jpki-software', state: 'ok', facts: { nativeMessagingHost: true } },
      {
        check: 'browser',
        state: 'ok',
        facts: { browsers: 'Chrome 131.0.6778.86, Edge 131.0.2903.70, Firefox 133.0' },
      },
      { check: 'clock', state: 'ok', facts: { today: '2026-11-21' } },
    ]);
  });

  it('does not say of macOS what nobody has confirmed', async () => {
    expect(await states(RECORDED_MACOS)).toEqual({
      'operating-system': 'not-checked',
      'jpki-software': 'ok',
      browser: 'ok',
      clock: 'ok',
    });
  });

  it('says that Linux is not supported, and does not ask for software that is not made for it', async () => {
    expect(await states(RECORDED_LINUX)).toEqual({
      'operating-system': 'problem',
      'jpki-software': 'not-checked',
      browser: 'ok',
      clock: 'ok',
    });
  });

  it('names JPKI利用者ソフト where it could be and is not', async () => {
    expect(await line({ ...RECORDED_WINDOWS_11, registry: {}, files: {} }, 'jpki-software')).toEqual({
      check: 'jpki-software',
      state: 'problem',
      facts: {},
    });
  });

  it('does not check what does not answer', async () => {
    expect(await states({ ...RECORDED_WINDOWS_11, registryHangs: true, files: {} })).toMatchObject({
      'jpki-software': 'not-checked',
    });
  });

  it.each([
    ['no browser', {}],
    ['another browser alone', { 'C:\\Program Files\\Mozilla Firefox\\application.ini': 'Version=133.0' }],
    [
      'a browser that has stood still for years',
      {
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe': '',
        'C:\\Program Files\\Google\\Chrome\\Application\\72.0.3626.81\\x': '',
      },
    ],
  ])('has a problem with %s', async (_, files) => {
    expect(await line({ ...RECORDED_WINDOWS_11, files }, 'browser')).toMatchObject({ state: 'problem' });
  });

  it('has a problem with a clock that runs behind this program', async () => {
    expect(await line(RECORDED_WINDOWS_11, 'clock', '2024-01-01')).toEqual({
      check: 'clock',
      state: 'problem',
      facts: { today: '2024-01-01', notBefore: '2026-11-20' },
    });
  });
});
