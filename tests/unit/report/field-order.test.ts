import { describe, expect, it } from 'vitest';
import { FIELDS_NO_LONGER_PRINTED, FIELD_IDS } from '../../../src/report/field-order.ts';

describe('the order of fields', () => {
  it('has the twenty items of residence cards, each once', () => {
    expect(FIELD_IDS).toHaveLength(20);
    expect(new Set(FIELD_IDS).size).toBe(20);
  });

  it('begins with the four that are no longer printed', () => {
    expect(FIELD_IDS.slice(0, 4)).toEqual([...FIELDS_NO_LONGER_PRINTED]);
    expect(FIELDS_NO_LONGER_PRINTED).toEqual([
      'periodOfStay',
      'periodOfStayExpiryDate',
      'permissionType',
      'permissionDate',
    ]);
  });
});
