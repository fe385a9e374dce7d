import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { encodeResponse, parseResponse } from '../../../src/iso7816/response-apdu.ts';
import { appError } from '../../support/app-errors.ts';

describe('parseResponse', () => {
  it.each([
    { octets: '9000', data: '', sw: 0x9000 },
    { octets: '6A82', data: '', sw: 0x6a82 },
    { octets: 'C101319000', data: 'C10131', sw: 0x9000 },
    { octets: '90009000', data: '9000', sw: 0x9000 },
    { octets: '0000', data: '', sw: 0x0000 },
    { octets: 'FFFF', data: '', sw: 0xffff },
  ])('parses $octets', ({ octets, data, sw }) => {
    expect(parseResponse(fromHex(octets))).toEqual({ data: fromHex(data), sw });
  });

  it.each([0, 1])('refuses %i octets, as a card pulled in mid-command can answer', (length) => {
    expect(() => parseResponse(new Uint8Array(length).fill(0x90))).toThrow(
      appError('APDU_SHORT_RESPONSE', { length }),
    );
  });
});

describe('encodeResponse', () => {
  it.each(['9000', '6300', 'C101319000', '00FF6282'])('writes %s as it was parsed', (octets) => {
    expect(toHex(encodeResponse(parseResponse(fromHex(octets))))).toBe(octets);
  });

  it('carries the longest data field of the extended form', () => {
    const data = new Uint8Array(0x10000).fill(0xa5);
    const parsed = parseResponse(encodeResponse({ data, sw: 0x9000 }));
    expect(parsed).toEqual({ data, sw: 0x9000 });
  });

  it('keeps both octets of the status word in their order', () => {
    expect(encodeResponse({ data: bytesOf(), sw: 0x6a82 })).toEqual(bytesOf(0x6a, 0x82));
  });
});
