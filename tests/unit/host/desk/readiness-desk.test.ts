import { Buffer } from 'node:buffer';
import { beforeEach, describe, expect, it } from 'vitest';
import { readinessHandlers } from '../../../../src/host/desk/readiness-desk.ts';
import type { FileToSave } from '../../../../src/host/desk/shell-port.ts';
import { AppError } from '../../../../src/errors/app-error.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';
import { stillClock } from '../../../integration/simulated-reading.ts';
import { WINDOWS_11 } from '../environment-probe/recorded-computers.ts';
import { ManualTimers } from './manual-timers.ts';

let saved: FileToSave[];
let timers: ManualTimers;

beforeEach(() => {
  saved = [];
  timers = new ManualTimers();
});

function desk(saveFile?: () => Promise<never>) {
  return readinessHandlers({
    shell: {
      copyText: () => Promise.reject(new Error('copied')),
      savePdf: () => Promise.reject(new Error('printed')),
      openLink: () => Promise.reject(new Error('opened')),
      saveFile:
        saveFile ??
        ((file) => {
          saved.push(file);
          return Promise.resolve({ saved: true, file: `file.${file.extension}` });
        }),
    },
    clock: stillClock,
    timers,
    computer: WINDOWS_11,
    readers: () => ({ kind: 'readers', readers: [{ name: 'ACS ACR39U ICC Reader 0', card: 'absent' }] }),
  });
}

const CHECK = {
  passphrase: 'correct horse battery',
  procedure: 'P3' as const,
  combo: [],
  facts: { E: '2027-01-15' },
  include: {},
};

describe('the desk of the application check', () => {
  it('says what this computer and its readers are', async () => {
    expect(await desk()['environment.probe'](undefined)).toMatchObject({
      os: { value: { name: 'Windows 11' } },
      jpkiSoftware: { value: { installed: true } },
      smartCardService: { value: true },
      readers: { value: [{ fit: 'my-number-card-only' }] },
      clock: { value: { sane: true, today: '2026-11-20' } },
    });
    expect(timers.waiting).toBe(0);
  });

  it('saves days for a calendar', async () => {
    const entries = [{ date: dateLiteral('2027-01-15'), title: '在留期間の満了日', note: '' }];
    expect(await desk()['calendar.save']({ entries })).toEqual({ saved: true, file: 'file.ics' });
    const text = new TextDecoder().decode(saved[0]?.content);
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20270115\r\n');
    expect(text).toContain('\r\nDTSTAMP:20261120T030000Z\r\n');
  });

  it('saves a check and opens it again', async () => {
    const { passphrase } = CHECK;
    expect(await desk()['readiness.save'](CHECK)).toEqual({ saved: true, file: 'file.json' });
    const content = saved[0]?.content ?? new Uint8Array();
    expect(Buffer.from(content).includes('2027-01-15')).toBe(false);
    const file = { name: 'file.json', base64: Buffer.from(content).toString('base64') };
    expect(await desk()['readiness.open']({ file, passphrase })).toEqual({
      savedOn: '2026-11-20',
      procedure: 'P3',
      combo: [],
      facts: { E: '2027-01-15' },
      cardNumber: null,
    });
    const other = { file, passphrase: 'another passphrase' };
    await expect(desk()['readiness.open'](other)).rejects.toMatchObject({ code: 'FILE_PASSPHRASE_WRONG' });
  });

  it('asks for no place for a file it cannot make', async () => {
    const facts = { pin: '1234' };
    await expect(desk()['readiness.save']({ ...CHECK, facts })).rejects.toMatchObject({
      code: 'FACTS_INVALID',
    });
    expect(saved).toEqual([]);
  });

  it('says that a file could not be written', async () => {
    const full = desk(() => Promise.reject(new AppError('FILE_UNWRITABLE')));
    await expect(full['readiness.save'](CHECK)).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
  });
});
