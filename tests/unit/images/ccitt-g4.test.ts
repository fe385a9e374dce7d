import { describe, expect, it, vi } from 'vitest';
import { BitReader } from '../../../src/images/bit-reader.ts';
import {
  BLACK_MAKE_UP,
  BLACK_TERMINATING,
  EXTENDED_MAKE_UP,
  WHITE_MAKE_UP,
  WHITE_TERMINATING,
} from '../../../src/images/ccitt-codes.ts';
import { decodeCcittG4 } from '../../../src/images/ccitt-g4.ts';
import { encodeG4 } from '../../generators/images/g4-encoder.ts';
import { drawBitmap, drawPage } from '../../generators/images/pictures.ts';
import { appError, appErrorOf } from '../../support/app-errors.ts';

const PASS = '0001';
const HORIZONTAL = '001';

/** Spaces in `codes` are for the reader. */
function octetsOf(codes: string): Uint8Array {
  const bits = codes.replaceAll(' ', '');
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).padEnd(8, '0'), 2),
  );
}

/** Each row as text, # for black. */
function decodeToText(codes: string, width: number, height: number): readonly string[] {
  const rows = decodeCcittG4(octetsOf(codes), width, height);
  const stride = Math.ceil(width / 8);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) =>
      (rows[row * stride + (column >> 3)] ?? 0) & (0x80 >> (column & 7)) ? '#' : '.',
    ).join(''),
  );
}

const white = (run: number): string => WHITE_TERMINATING[run] ?? '';
const black = (run: number): string => BLACK_TERMINATING[run] ?? '';

describe('decodeCcittG4', () => {
  it('takes the row above the first one as white, so that V0 alone is a white row', () => {
    expect(decodeToText('1 1', 10, 2)).toEqual(['..........', '..........']);
  });

  it('reads horizontal mode as a run of each colour, from the first pixel at the start of a row', () => {
    expect(decodeToText(`${HORIZONTAL} ${white(2)} ${black(3)} 1`, 9, 1)).toEqual(['..###....']);
    expect(decodeToText(`${HORIZONTAL} ${white(0)} ${black(3)} 1`, 9, 1)).toEqual(['###......']);
  });

  it('reads each vertical mode as a distance from the change above', () => {
    const above = `${HORIZONTAL} ${white(5)} ${black(4)} 1`;
    const modes = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];
    const starts = modes.map((mode) => decodeToText(`${above} ${mode} 1 1`, 14, 2)[1]);
    expect(starts).toEqual([
      '..#######.....',
      '...######.....',
      '....#####.....',
      '.....####.....',
      '......###.....',
      '.......##.....',
      '........#.....',
    ]);
  });

  it('reads pass mode as going on in the same colour past a run above', () => {
    const above = `${HORIZONTAL} ${white(2)} ${black(2)} 1`;
    expect(decodeToText(`${above} ${PASS} ${HORIZONTAL} ${white(2)} ${black(1)} 1`, 9, 2)).toEqual([
      '..##.....',
      '......#..',
    ]);
  });

  it('finds the change above a first black pixel, which lies to the right of the start', () => {
    const above = `${HORIZONTAL} ${white(0)} ${black(2)} 1`;
    expect(decodeToText(`${above} 1 1 1`, 5, 2)).toEqual(['##...', '##...']);
  });

  it.each([
    ['white', 1700, `${WHITE_MAKE_UP[25] ?? ''} ${white(36)} ${black(0)}`],
    [
      'white',
      2560 + 64 + 7,
      `${EXTENDED_MAKE_UP[12] ?? ''} ${WHITE_MAKE_UP[0] ?? ''} ${white(7)} ${black(0)}`,
    ],
    ['black', 1800, `${white(0)} ${EXTENDED_MAKE_UP[0] ?? ''} ${black(8)}`],
    ['black', 200, `${white(0)} ${BLACK_MAKE_UP[2] ?? ''} ${black(8)}`],
  ])('adds make-up codes to a %s run of %i', (colour, run, codes) => {
    expect(decodeToText(`${HORIZONTAL} ${codes}`, run, 1)).toEqual([
      (colour === 'black' ? '#' : '.').repeat(run),
    ]);
  });

  it('lets two changes at one place cancel out', () => {
    const codes = `${HORIZONTAL} ${white(3)} ${black(0)} ${HORIZONTAL} ${white(1)} ${black(2)} 1`;
    expect(decodeToText(codes, 8, 1)).toEqual(['....##..']);
  });

  it('needs no end-of-block code and ignores what follows the last row', () => {
    const page = drawPage(40, 30);
    const withEofb = encodeG4(page);
    const without = encodeG4(page, { eofb: false });
    const padded = Uint8Array.from([...without, 0, 0, 0, 0xff]);
    const rows = decodeCcittG4(withEofb, 40, 30);
    expect(decodeCcittG4(without, 40, 30)).toEqual(rows);
    expect(decodeCcittG4(padded, 40, 30)).toEqual(rows);
  });

  it.each([
    ['an extension code', '0000001 111', 'code'],
    ['an end-of-block code before the last row', '1 000000000001 000000000001', 'code'],
    ['no code', '0000000000000000', 'code'],
    ['data that ends before the last row', '1', 'code'],
    ['a run beyond the row', `${HORIZONTAL} ${white(9)} ${black(1)}`, 'run'],
    ['make-up codes without end', `${HORIZONTAL} ${(EXTENDED_MAKE_UP[12] ?? '').repeat(50)}`, 'run'],
    ['a change beyond the row', '011', 'changing-element'],
    ['a change before the row', `${HORIZONTAL} ${white(1)} ${black(2)} 1 000010`, 'changing-element'],
    ['a change that goes back', `${HORIZONTAL} ${white(3)} ${black(1)} 1 1 000010`, 'changing-element'],
  ])('refuses %s', (_what, codes, where) => {
    const error = appErrorOf(() => decodeCcittG4(octetsOf(codes), 8, 9));
    expect([error.code, error.facts['where']]).toEqual(['IMAGE_INVALID', where]);
  });

  it.each([
    [4097, 1],
    [1, 4097],
    [4096, 2049],
    [0, 1],
  ])('refuses %i by %i before it looks at the data', (width, height) => {
    const symbol = vi.spyOn(BitReader.prototype, 'symbol');
    expect(() => decodeCcittG4(octetsOf('1'), width, height)).toThrow(
      appError('IMAGE_INVALID', { where: 'size', width, height }),
    );
    expect(symbol).not.toHaveBeenCalled();
    symbol.mockRestore();
  });

  it('takes one step per code word and none else, on the busiest page there is', () => {
    const symbol = vi.spyOn(BitReader.prototype, 'symbol');
    const page = drawBitmap(64, 64, (x, y) => (x + y) % 2 === 0);
    const data = encodeG4(page, { eofb: false });
    decodeCcittG4(data, 64, 64);
    const steps = symbol.mock.calls.length;
    symbol.mockRestore();
    // Each row of single pixels follows the row above by one vertical code per change.
    expect(steps).toBeGreaterThan(64 * 64);
    expect(steps).toBeLessThanOrEqual(data.length * 8);
  });
});
