import { describe, expect, it } from 'vitest';
import { alterMyNumberProfile } from '../../../../src/simulator/my-number-card/file-faults.ts';
import type { MyNumberFileFault } from '../../../../src/simulator/my-number-card/fault.ts';
import { loadMyNumberProfile } from '../../../../src/simulator/my-number-card/profiles/catalogue.ts';
import { appError } from '../../../support/app-errors.ts';
import { SELECT_JPKI, spokenTo } from './chip.ts';

const file = 'JPKI/000A';

async function altered(...faults: readonly MyNumberFileFault[]) {
  return alterMyNumberProfile(await loadMyNumberProfile('mnc-valid'), faults, loadMyNumberProfile);
}

describe('a fault in a file', () => {
  it('inverts the one bit', async () => {
    const right = (await altered()).files.get(file) ?? Uint8Array.of();
    const wrong = (await altered({ kind: 'flip', file, bit: 9 })).files.get(file) ?? Uint8Array.of();
    expect(wrong.findIndex((octet, index) => octet !== right[index])).toBe(1);
    expect((wrong[1] ?? 0) ^ (right[1] ?? 0)).toBe(0x40);
  });

  it.each([
    ['filler=JPKI/000A', 'FFFF9000'],
    ['cut=JPKI/000A:1', '30FF9000'],
    ['shorten=JPKI/000A:1', '309000'],
    ['missing=JPKI/000A', '6A82'],
  ])('%s shows on the card', async (fault, answer) => {
    const { say } = await spokenTo('mnc-valid', [fault]);
    expect((await say(SELECT_JPKI, '00B08A0002')).at(-1)).toBe(answer);
  });

  it('borrows the file of another card', async () => {
    const other = await loadMyNumberProfile('mnc-wrong-ca');
    const borrowed = await altered({ kind: 'other-card', file, profile: 'mnc-wrong-ca' });
    expect(borrowed.files.get(file)).toEqual(other.files.get(file));
  });

  it('cannot be made where there is nothing', async () => {
    await expect(altered({ kind: 'flip', file, bit: 99_999 })).rejects.toThrow(appError('FIELD_INVALID'));
    const under15 = await loadMyNumberProfile('mnc-under-15');
    await expect(
      alterMyNumberProfile(under15, [{ kind: 'filler', file: 'JPKI/0001' }], loadMyNumberProfile),
    ).rejects.toThrow(appError('FIELD_INVALID', { where: 'fault', file: 'JPKI/0001' }));
  });
});
