import { describe, expect, it } from 'vitest';
import {
  MY_NUMBER_FAULT_FORMS,
  isFileFault,
  parseMyNumberFault,
} from '../../../../src/simulator/my-number-card/fault.ts';

describe('a fault in words', () => {
  it.each([
    ['first-6f00', { kind: 'first-6f00' }],
    ['get-response', { kind: 'get-response' }],
    ['pull@3', { kind: 'pull', apdu: 3 }],
    ['status@4=6F00', { kind: 'status', apdu: 4, sw: 0x6f00 }],
    ['slow=15', { kind: 'slow', delayMs: 15 }],
    ['flip=JPKI/000A:4000', { kind: 'flip', file: 'JPKI/000A', bit: 4000 }],
    ['filler=JPKI/0001', { kind: 'filler', file: 'JPKI/0001' }],
    ['cut=JPKI/000B:700', { kind: 'cut', file: 'JPKI/000B', length: 700 }],
    ['shorten=JPKI/0002:10', { kind: 'shorten', file: 'JPKI/0002', length: 10 }],
    ['missing=INPUT/0002', { kind: 'missing', file: 'INPUT/0002' }],
    ['other-card=JPKI/000B:mnc-wrong-ca', { kind: 'other-card', file: 'JPKI/000B', profile: 'mnc-wrong-ca' }],
  ])('%s', (text, fault) => {
    expect(parseMyNumberFault(text)).toEqual(fault);
  });

  it.each([
    '',
    'wrong-mac',
    'chunk=5',
    'flip=JPKI/0018:1',
    'filler=JPKI/0017',
    'missing=JPKI/00FF',
    'cut=JPKI/000A',
    'cut=JPKI/000A:x',
    'filler=JPKI/000A:1',
    'unknown=JPKI/000A',
    'flip=DF1/EF01:1',
  ])('is not %j', (text) => {
    expect(parseMyNumberFault(text)).toBeUndefined();
  });

  it('has a form for every kind, in which it is understood', () => {
    for (const form of Object.values(MY_NUMBER_FAULT_FORMS)) {
      const filled = form
        .replace('FILE', 'JPKI/000A')
        .replace(/BIT|LENGTH/, '8')
        .replace('PROFILE', 'mnc-expired');
      expect(parseMyNumberFault(filled), form).toBeDefined();
    }
  });

  it('is of a file or of the card', () => {
    const kinds = ['filler=JPKI/000A', 'no-sfi', 'pull@1'].map(parseMyNumberFault);
    expect(kinds.map((fault) => fault && isFileFault(fault))).toEqual([true, false, false]);
  });
});
