import { describe, expect, it } from 'vitest';
import { isMunicipalityCode } from '../../../src/text/municipality-code.ts';

describe('isMunicipalityCode', () => {
  it.each([
    { code: '010006', name: '北海道' },
    { code: '011002', name: '札幌市' },
    { code: '130001', name: '東京都, sum 21' },
    { code: '131016', name: '千代田区' },
    { code: '200000', name: '長野県, remainder 1' },
    { code: '220001', name: '静岡県, remainder 0' },
    { code: '271004', name: '大阪市' },
    { code: '473821', name: '与那国町' },
  ])('accepts $code ($name)', ({ code }) => {
    expect(isMunicipalityCode(code)).toBe(true);
  });

  it('accepts exactly one check digit after five digits', () => {
    for (const body of ['01100', '13101', '20000', '22000', '47382', '00000', '99999']) {
      const accepted = Array.from('0123456789').filter((digit) => isMunicipalityCode(body + digit));
      expect(accepted).toHaveLength(1);
    }
  });

  it.each(['', '13101', '1310160', '13101６', ' 131016', '131016\n', '13101a', '131-16'])(
    'refuses %j, which is not six digits',
    (text) => {
      expect(isMunicipalityCode(text)).toBe(false);
    },
  );

  it('notices any one wrong digit', () => {
    const genuine = '131016';
    for (let position = 0; position < 6; position++) {
      for (const digit of '0123456789') {
        const altered = genuine.slice(0, position) + digit + genuine.slice(position + 1);
        expect(isMunicipalityCode(altered)).toBe(altered === genuine);
      }
    }
  });
});
