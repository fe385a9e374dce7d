import { describe, expect, it } from 'vitest';
import { layoutFor, LAYOUTS, type PlatformLayout } from '../../../../native-shims/pcsclite/layout.ts';

interface Field {
  /** `undefined`: pvUserData, which nothing here uses. */
  readonly name: keyof PlatformLayout['readerState'] | undefined;
  readonly size: number;
  readonly alignment: number;
}

/** SCARD_READERSTATE as the headers declare it, laid out by the rules of C. */
function readerStateByC(types: { pointer: number; dword: number; atr: number; packed: boolean }) {
  const { pointer, dword, atr, packed } = types;
  const scalar = (name: Field['name'], size: number): Field => ({ name, size, alignment: packed ? 1 : size });
  const fields = [
    scalar('name', pointer),
    scalar(undefined, pointer),
    scalar('currentState', dword),
    scalar('eventState', dword),
    scalar('atrLength', dword),
    { name: 'atr', size: atr, alignment: 1 } as const,
  ];
  const offsets: Partial<Record<keyof PlatformLayout['readerState'], number>> = {};
  let end = 0;
  let widest = 1;
  for (const { name, size, alignment } of fields) {
    const offset = Math.ceil(end / alignment) * alignment;
    if (name !== undefined) offsets[name] = offset;
    end = offset + size;
    widest = Math.max(widest, alignment);
  }
  return { ...offsets, size: Math.ceil(end / widest) * widest, atrCapacity: atr };
}

describe('the layout of SCARD_READERSTATE', () => {
  it.each([
    ['linux64', { pointer: 8, dword: 8, atr: 33, packed: false }, 80],
    ['linux32', { pointer: 4, dword: 4, atr: 33, packed: false }, 56],
    ['darwin', { pointer: 8, dword: 4, atr: 33, packed: true }, 61],
    ['windows64', { pointer: 8, dword: 4, atr: 36, packed: false }, 64],
    ['windows32', { pointer: 4, dword: 4, atr: 36, packed: false }, 56],
  ] as const)('of %s follows from its C types', (name, types, size) => {
    expect(LAYOUTS[name].readerState).toEqual(readerStateByC(types));
    expect(LAYOUTS[name].readerState.size).toBe(size);
  });
});

describe('the integers', () => {
  it.each([
    ['linux64', 8, 8],
    ['linux32', 4, 4],
    ['darwin', 4, 4],
    ['windows64', 4, 8],
    ['windows32', 4, 4],
  ] as const)('of %s: DWORD and LONG have %i octets, handles %i', (name, word, handle) => {
    expect([LAYOUTS[name].word, LAYOUTS[name].handle]).toEqual([word, handle]);
  });
});

describe('the layout of a computer', () => {
  it.each([
    ['linux', 'x64', LAYOUTS.linux64],
    ['linux', 'arm64', LAYOUTS.linux64],
    ['linux', 'arm', LAYOUTS.linux32],
    ['linux', 'ia32', LAYOUTS.linux32],
    ['darwin', 'x64', LAYOUTS.darwin],
    ['darwin', 'arm64', LAYOUTS.darwin],
    ['win32', 'x64', LAYOUTS.windows64],
    ['win32', 'arm64', LAYOUTS.windows64],
    ['win32', 'ia32', LAYOUTS.windows32],
  ] as const)('%s %s is known', (platform, architecture, layout) => {
    expect(layoutFor(platform, architecture)).toBe(layout);
  });

  it('without a smart card service is not invented', () => {
    expect(layoutFor('aix', 'ppc64')).toBeUndefined();
  });
});
