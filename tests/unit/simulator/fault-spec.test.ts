import { describe, expect, it } from 'vitest';
import { type Fault, FAULT_FORMS } from '../../../src/simulator/fault.ts';
import { parseFault } from '../../../src/simulator/fault-spec.ts';

const EXAMPLES: Readonly<Record<Fault['kind'], readonly [text: string, fault: Fault]>> = {
  pull: ['pull@5', { kind: 'pull', apdu: 5 }],
  stall: ['stall@12', { kind: 'stall', apdu: 12 }],
  mute: ['mute', { kind: 'mute' }],
  status: ['status@6=6f00', { kind: 'status', apdu: 6, sw: 0x6f00 }],
  truncate: ['truncate@7=0', { kind: 'truncate', apdu: 7, length: 0 }],
  corrupt: ['corrupt@8', { kind: 'corrupt', apdu: 8 }],
  slow: ['slow=250', { kind: 'slow', delayMs: 250 }],
  'wrong-mac': ['wrong-mac', { kind: 'wrong-mac' }],
  'wrong-nonce': ['wrong-nonce', { kind: 'wrong-nonce' }],
  'short-only': ['short-only', { kind: 'short-only' }],
  'explicit-length-only': ['explicit-length-only', { kind: 'explicit-length-only' }],
  chunk: ['chunk=200', { kind: 'chunk', length: 200 }],
  'get-response': ['get-response', { kind: 'get-response' }],
  'exact-le': ['exact-le', { kind: 'exact-le' }],
  flip: ['flip=DF1/EF03:31', { kind: 'flip', file: 'DF1/EF03', bit: 31 }],
  garbage: ['garbage=DF2/EF01', { kind: 'garbage', file: 'DF2/EF01' }],
  'long-tlv': ['long-tlv=MF/EF02', { kind: 'long-tlv', file: 'MF/EF02' }],
  'other-card': ['other-card=DF3/EF01:student', { kind: 'other-card', file: 'DF3/EF01', profile: 'student' }],
  'unknown-ca': ['unknown-ca', { kind: 'unknown-ca' }],
  'expired-signer': ['expired-signer', { kind: 'expired-signer' }],
};

describe('the text of a fault', () => {
  it.each(Object.entries(EXAMPLES))('%s is understood', (_, [text, fault]) => {
    expect(parseFault(text)).toEqual(fault);
  });

  it('has the documented form for every kind', () => {
    for (const [kind, [text]] of Object.entries(EXAMPLES)) {
      const form = Object.entries(FAULT_FORMS).find(([known]) => known === kind)?.[1] ?? '';
      expect(text.replace(/[^@=:a-z-].*/, '').startsWith(kind), kind).toBe(true);
      expect([text.includes('@'), text.includes('='), text.includes(':')], kind).toEqual([
        form.includes('@'),
        form.includes('='),
        form.includes(':'),
      ]);
    }
  });

  it.each([
    '',
    'pull',
    'pull@0',
    'pull@5=1',
    'pull=5',
    'status@3',
    'status@3=90',
    'status=9000',
    'truncate@3=x',
    'mute@1',
    'mute=1',
    'chunk=0',
    'slow',
    'flip=DF1/EF03',
    'flip=DF1/EF09:3',
    'flip=DF1/EF03:3:4',
    'flip=DF1/EF03:-1',
    'garbage=DF1',
    'garbage=DF1/EF01:3',
    'other-card=DF3/EF01:',
    'toString',
    'Pull@5',
  ])('%j is refused', (text) => {
    expect(parseFault(text)).toBeUndefined();
  });
});
