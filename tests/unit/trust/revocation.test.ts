import { describe, expect, it } from 'vitest';
import { revocationFor } from '../../../src/trust/revocation.ts';

describe('revocationFor', () => {
  it('never claims that anyone was asked, and says why not', () => {
    expect(revocationFor('residence-card')).toEqual({ status: 'not-consulted', reason: 'none-published' });
    expect(revocationFor('jpki-digital-signature')).toEqual({
      status: 'not-consulted',
      reason: 'reserved-by-law',
    });
    expect(revocationFor('jpki-user-authentication')).toEqual({
      status: 'not-consulted',
      reason: 'reserved-by-law',
    });
  });
});
