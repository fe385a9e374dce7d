import { describe, expect, it } from 'vitest';
import { CODED_FIELDS, isCodedField } from '../../../../../src/cards/residence-card/codes/coded-field.ts';

describe('a coded field', () => {
  it('is one of the nine that the chip stores as codes', () => {
    expect(CODED_FIELDS).toHaveLength(9);
    for (const field of CODED_FIELDS) expect(isCodedField(field)).toBe(true);
    for (const field of ['birthDate', 'address', '', 'constructor']) expect(isCodedField(field)).toBe(false);
  });
});
