import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../src/simulator/base64.ts';

describe('base64', () => {
  it('reads back whatever another implementation wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (octets) => {
        expect(fromBase64(Buffer.from(octets).toString('base64'))).toEqual(octets);
      }),
    );
  });

  it.each(['A', 'AA', 'AA=', 'AAA', 'A===', 'AA==\n', 'A-_=', '====', 'AA==AAAA'])(
    '%j is refused',
    (text) => {
      expect(() => fromBase64(text)).toThrow('FIELD_INVALID');
    },
  );
});
