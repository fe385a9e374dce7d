import { describe, expect, it } from 'vitest';
import { pageOfCheck } from '../../../../src/readiness/guide/page-of-check.ts';
import { CHECK_CODES, levelOf } from '../../../../src/readiness/tables/check-codes.ts';

describe('pageOfCheck', () => {
  it('leads a person whose stay is over to the offices', () => {
    expect(pageOfCheck('B-OVERSTAY')).toBe('offices');
    expect(pageOfCheck('B-SPECIAL-ENDED')).toBe('offices');
    expect(pageOfCheck('B-RC-LOST')).toBe('card-lost');
  });

  it('has a page for whatever blocks, but for the PC and for two different people', () => {
    const without = CHECK_CODES.filter(
      (code) => levelOf(code) === 'block' && pageOfCheck(code) === undefined,
    );
    expect(without).toEqual([
      'B-DOB-MISMATCH',
      'B-JPKI-MISSING',
      'B-PC-REQUIRED',
      'B-OS-UNSUPPORTED',
      'B-BROWSER',
    ]);
  });
});
