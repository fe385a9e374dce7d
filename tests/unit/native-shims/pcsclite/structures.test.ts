import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../../src/bytes/hex.ts';
import { LAYOUTS, type PlatformLayout } from '../../../../native-shims/pcsclite/layout.ts';
import {
  encodeIoRequest,
  encodeName,
  encodeReaderStates,
  parseNames,
  parseReaderStates,
} from '../../../../native-shims/pcsclite/structures.ts';

const ALL = Object.entries(LAYOUTS) as [string, PlatformLayout][];

describe('the states asked for', () => {
  it('lie as pcsc-lite on 64-bit Linux expects them', () => {
    const memory = encodeReaderStates(LAYOUTS.linux64, [
      { nameAddress: 0x1122_3344_5566_7788n, knownState: 0x0001_0022 },
    ]);
    expect(toHex(memory.bytes)).toBe(
      [
        '8877665544332211',
        '0000000000000000',
        '2200010000000000',
        '0000000000000000',
        '2100000000000000',
        '00'.repeat(40),
      ].join(''),
    );
  });

  it('lie packed as macOS expects them', () => {
    const memory = encodeReaderStates(LAYOUTS.darwin, [
      { nameAddress: 0x1122_3344_5566_7788n, knownState: 0x22 },
    ]);
    expect(toHex(memory.bytes)).toBe(
      ['8877665544332211', '0000000000000000', '22000000', '00000000', '21000000', '00'.repeat(33)].join(''),
    );
  });

  it('lie as 64-bit Windows expects them', () => {
    const memory = encodeReaderStates(LAYOUTS.windows64, [
      { nameAddress: 0x1122_3344_5566_7788n, knownState: 0x22 },
    ]);
    expect(toHex(memory.bytes)).toBe(
      ['8877665544332211', '0000000000000000', '22000000', '00000000', '24000000', '00'.repeat(36)].join(''),
    );
  });

  it.each(ALL)('are one structure after another on %s', (_, layout) => {
    const queries = [1n, 2n, 3n].map((nameAddress) => ({ nameAddress, knownState: 0 }));
    const memory = encodeReaderStates(layout, queries);
    const { size, name } = layout.readerState;
    expect(memory.bytes).toHaveLength(3 * size);
    expect([0, 1, 2].map((index) => memory.read(index * size + name, layout.pointer))).toEqual([1n, 2n, 3n]);
  });
});

describe('the states answered', () => {
  it.each(ALL)('come back on %s as the service wrote them', (_, layout) => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            eventState: fc.integer({ min: 0, max: 0xffff_ffff }),
            atr: fc.uint8Array({ maxLength: layout.readerState.atrCapacity }),
          }),
          { maxLength: 6 },
        ),
        (answers) => {
          const { size, eventState, atrLength, atr } = layout.readerState;
          const memory = encodeReaderStates(
            layout,
            answers.map(() => ({ nameAddress: 0n, knownState: 0 })),
          );
          answers.forEach((answer, index) => {
            memory.write(index * size + eventState, layout.word, BigInt(answer.eventState));
            memory.write(index * size + atrLength, layout.word, BigInt(answer.atr.length));
            memory.bytes.set(answer.atr, index * size + atr);
          });
          expect(parseReaderStates(layout, memory)).toEqual(answers);
        },
      ),
    );
  });

  it('never reach beyond their structure, whatever length is claimed', () => {
    const memory = encodeReaderStates(LAYOUTS.linux64, [{ nameAddress: 0n, knownState: 0 }]);
    memory.write(LAYOUTS.linux64.readerState.atrLength, 8, 0xffff_ffff_ffff_ffffn);
    expect(parseReaderStates(LAYOUTS.linux64, memory)[0]?.atr).toHaveLength(33);
  });
});

describe('the protocol of an exchange', () => {
  it.each([
    ['linux64', '02000000000000001000000000000000'],
    ['darwin', '0200000008000000'],
    ['windows64', '0200000008000000'],
  ] as const)('is announced on %s with the size of its structure', (name, octets) => {
    expect(toHex(encodeIoRequest(LAYOUTS[name], 2).bytes)).toBe(octets);
  });
});

describe('the names of readers', () => {
  it('end with NUL, in UTF-8 or in UTF-16', () => {
    expect(toHex(encodeName(LAYOUTS.linux64, 'Né').bytes)).toBe('4EC3A900');
    expect(toHex(encodeName(LAYOUTS.windows64, 'Né').bytes)).toBe('4E00E9000000');
  });

  it.each([LAYOUTS.linux64, LAYOUTS.windows64])('come apart at their NULs', (layout) => {
    const list = Buffer.from('Reader A 00\0リーダー 01\0\0', layout.text);
    expect(parseNames(layout, list)).toEqual(['Reader A 00', 'リーダー 01']);
    expect(parseNames(layout, new Uint8Array(0))).toEqual([]);
  });
});
