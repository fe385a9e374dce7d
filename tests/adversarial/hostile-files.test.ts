// Files made to cost time or memory, on a card and in what a person offers: every one is answered quickly, by a report
// that is not authentic or by a refusal with a name.

import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { concat, padEndZero, type Bytes } from '../../src/bytes/bytes.ts';
import { certificatesIn } from '../../src/host/trust-files.ts';
import { decodeImage } from '../../src/images/decode-image.ts';
import { AppError, isAppError } from '../../src/errors/app-error.ts';
import type { FileName } from '../../src/iso7816/file-ref.ts';
import { encodeTlv } from '../../src/tlv/ber-tlv.ts';
import { box, encodeJp2 } from '../generators/images/jp2-encoder.ts';
import { drawDisc, drawPage } from '../generators/images/pictures.ts';
import { encodeTiff } from '../generators/images/tiff-writer.ts';
import { reportOrError, withFile } from '../integration/altered-reading.ts';
import { captureSimulated } from '../integration/simulated-reading.ts';
import { testCodec } from '../unit/images/test-codec.ts';
import { patchEntry } from '../unit/images/tiff-patch.ts';

/** Milliseconds for what takes a few: whoever is slower than this is slow, on the busiest computer. */
const QUICKLY = 5_000;
/** The most a file may hold once it was read (src/iso7816/read-file.ts). */
const LONGEST_FILE = 0x4000;

function repeated(piece: Bytes, length: number): Bytes {
  return Uint8Array.from({ length }, (_, index) => piece[index % piece.length] ?? 0);
}

function nested(tag: number, depth: number): Bytes {
  let object = encodeTlv(tag, new Uint8Array(0));
  for (let level = 1; level < depth; level++) object = encodeTlv(tag, object);
  return object;
}

const BOMBS: readonly (readonly [string, Bytes])[] = [
  ['objects without contents', repeated(Uint8Array.of(0xc5, 0), LONGEST_FILE)],
  ['objects of one octet', repeated(Uint8Array.of(0xc5, 1, 0x30), LONGEST_FILE)],
  ['sequences within sequences', nested(0x30, 4_000)],
  ['fields within fields', nested(0xc5, 4_000)],
  ['one length after the other', repeated(Uint8Array.of(0x82), LONGEST_FILE)],
  ['a length of four gigabytes', Uint8Array.of(0xd0, 0x84, 0xff, 0xff, 0xff, 0xff, 1)],
  ['a length without end', Uint8Array.of(0x30, 0x80, ...repeated(Uint8Array.of(0x30, 0x80), 8_000))],
  ['tags without end', repeated(Uint8Array.of(0x1f, 0xff), LONGEST_FILE)],
  ['nothing', new Uint8Array(LONGEST_FILE)],
  ['ones', new Uint8Array(LONGEST_FILE).fill(0xff)],
  ['certificates one in the other', encodeTlv(0xdd, nested(0x30, 4_000))],
  [
    'a certificate of two thousand parts',
    encodeTlv(0xdd, encodeTlv(0x30, repeated(Uint8Array.of(5, 0), 15_000))),
  ],
];

const FILES: Readonly<Record<string, readonly FileName[]>> = {
  worker: ['DF1/EF01', 'DF1/EF02', 'DF1/EF03', 'DF1/EF04', 'DF2/EF01', 'DF2/EF03', 'DF3/EF01'],
  'gen1-worker': ['DF1/EF01', 'DF1/EF02', 'DF2/EF01', 'DF2/EF02', 'DF2/EF04', 'DF3/EF01'],
};

describe.each(Object.entries(FILES))('a card like %s', (profile, files) => {
  it.each(BOMBS)(
    'that holds %s, in whichever file, is answered at once and never authentic for it',
    async (_, bomb) => {
      const reading = await captureSimulated(profile);
      for (const file of files) {
        const result = await reportOrError(withFile(reading, file, bomb));
        if (result instanceof AppError) expect(result.layer).toBe('format');
        // A file no check code covers leaves the outcome to the others.
        else if (!UNSIGNED.includes(`${profile} ${file}`)) expect(result.outcome).not.toBe('authentic');
      }
    },
    QUICKLY,
  );

  const UNSIGNED = [
    ...['worker DF1/EF01', 'worker DF1/EF04', 'worker DF2/EF01', 'worker DF2/EF03'],
    ...['gen1-worker DF2/EF01', 'gen1-worker DF2/EF02', 'gen1-worker DF2/EF04'],
  ];
});

const PAGE = encodeTiff(drawPage(60, 40));
const TAG = { WIDTH: 256, LENGTH: 257, ROWS_PER_STRIP: 278, STRIP_OFFSETS: 273 } as const;
const FACE = await encodeJp2(drawDisc(48, 64, 3), { container: 'codestream' });

/** A codestream with one field of its SIZ changed. */
function siz(offset: number, length: 1 | 2 | 4, value: number): Bytes {
  const changed = Uint8Array.from(FACE);
  const view = new DataView(changed.buffer);
  if (length === 1) view.setUint8(offset, value);
  else if (length === 2) view.setUint16(offset, value);
  else view.setUint32(offset, value);
  return changed;
}

describe('a picture', () => {
  it.each<readonly [string, 'tiff-g4' | 'jp2', Bytes]>([
    [
      'of four thousand million pixels',
      'tiff-g4',
      patchEntry(patchEntry(PAGE, TAG.WIDTH, { type: 4, value: 65_535 }), TAG.LENGTH, {
        type: 4,
        value: 65_535,
      }),
    ],
    ['without width', 'tiff-g4', patchEntry(PAGE, TAG.WIDTH, { value: 0 })],
    [
      'of four thousand strips',
      'tiff-g4',
      patchEntry(patchEntry(PAGE, TAG.ROWS_PER_STRIP, { value: 1 }), TAG.LENGTH, { value: 4_096 }),
    ],
    [
      'whose rows lie beyond the file',
      'tiff-g4',
      patchEntry(PAGE, TAG.STRIP_OFFSETS, { type: 4, value: 0xfffffff0 }),
    ],
    [
      'with make-up codes without end',
      'tiff-g4',
      tiffAround(4_096, 2_048, repeated(Uint8Array.of(0x20, 0x1f, 0x01, 0xf0), 9_000)),
    ],
    ['of two thousand million columns', 'jp2', siz(8, 4, 0x7fffffff)],
    ['of 16 384 components', 'jp2', siz(40, 2, 16_384)],
    [
      'of tiles of one pixel',
      'jp2',
      concat(FACE.subarray(0, 24), Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1), FACE.subarray(32)),
    ],
    ['with samples of 38 bits', 'jp2', siz(42, 1, 37)],
    ['of boxes within boxes', 'jp2', boxes(2_000)],
    [
      'of boxes one after the other',
      'jp2',
      concat(signatureBox(), ...Array.from({ length: 4_000 }, () => box('free', new Uint8Array(0)))),
    ],
  ])(
    '%s is refused at once',
    async (_, format, bytes) => {
      await expect(decodeImage({ format, bytes }, testCodec)).rejects.toMatchObject({
        code: 'IMAGE_INVALID',
      });
    },
    QUICKLY,
  );

  it(
    'of runs of no length is shown or refused at once',
    async () => {
      for (const octet of [0x24, 0x35, 0x9a, 0xff]) {
        const bytes = tiffAround(4_096, 2_048, new Uint8Array(16_000).fill(octet));
        await decodeImage({ format: 'tiff-g4', bytes }, testCodec).catch((thrown: unknown) => {
          if (!isAppError(thrown, 'IMAGE_INVALID')) throw thrown;
        });
      }
    },
    QUICKLY,
  );

  it(
    'that is mostly right is shown or refused at once, however its end is repeated',
    async () => {
      for (const length of [1_000, 10_000, 60_000]) {
        const longer = concat(FACE.subarray(0, -2), repeated(FACE.subarray(-40), length));
        await decodeImage({ format: 'jp2', bytes: longer }, testCodec).catch((thrown: unknown) => {
          if (!isAppError(thrown, 'IMAGE_INVALID')) throw thrown;
        });
      }
    },
    QUICKLY,
  );

  it('that fills its file with rows nobody asked for is shown without them', async () => {
    const page = drawPage(60, 40);
    const usual = await decodeImage({ format: 'tiff-g4', bytes: encodeTiff(page) }, testCodec);
    expect([usual.width, usual.height]).toEqual([60, 40]);
    const padded = padEndZero(encodeTiff(page), 16_000);
    expect((await decodeImage({ format: 'tiff-g4', bytes: padded }, testCodec)).png).toEqual(usual.png);
  });
});

/** Little-endian, one strip behind the directory. */
function tiffAround(width: number, height: number, data: Bytes): Bytes {
  const entries = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, 4],
    [262, 3, 0],
    [273, 4, 8 + 2 + 8 * 12 + 4],
    [278, 4, height],
    [279, 4, data.length],
  ] as const;
  const head = new Uint8Array(8 + 2 + entries.length * 12 + 4);
  const view = new DataView(head.buffer);
  head.set([0x49, 0x49, 0x2a, 0]);
  view.setUint32(4, 8, true);
  view.setUint16(8, entries.length, true);
  entries.forEach(([tag, type, value], index) => {
    const at = 10 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, 1, true);
    view.setUint32(at + 8, value, true);
  });
  return concat(head, data);
}

function signatureBox(): Bytes {
  return Uint8Array.of(0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a);
}

function boxes(depth: number): Bytes {
  let inner: Bytes = new Uint8Array(0);
  for (let level = 0; level < depth; level++) inner = box('jp2h', inner);
  return concat(signatureBox(), inner);
}

describe('an archive', () => {
  /** Sixty-four entries, all of them the same octets, which unpack to sixty-four megabytes each. */
  function overlapping(claimed: number): Bytes {
    const packed = deflateSync(new Uint8Array(60 * 1024 * 1024), { level: 9 }).slice(0, 65_000);
    const name = new TextEncoder().encode('a.cer');
    const local = new Uint8Array(30 + name.length);
    const header = new DataView(local.buffer);
    header.setUint32(0, 0x04034b50, true);
    header.setUint16(8, 8, true);
    header.setUint32(18, packed.length, true);
    header.setUint32(22, claimed, true);
    header.setUint16(26, name.length, true);
    local.set(name, 30);
    const directory = Array.from({ length: 64 }, (_, index) => {
      const label = new TextEncoder().encode(`${String(index).padStart(2, '0')}.cer`);
      const entry = new Uint8Array(46 + label.length);
      const view = new DataView(entry.buffer);
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(10, 8, true);
      view.setUint32(20, packed.length, true);
      view.setUint32(24, claimed, true);
      view.setUint16(28, label.length, true);
      entry.set(label, 46);
      return entry;
    });
    const start = local.length + packed.length;
    const end = new Uint8Array(22);
    const view = new DataView(end.buffer);
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, 64, true);
    view.setUint16(10, 64, true);
    view.setUint32(16, start, true);
    return concat(local, packed, ...directory, end);
  }

  it.each([65_536, 1_000])(
    'whose entries lie on top of each other is refused at once, claiming %i octets',
    (claimed) => {
      let refusal: unknown;
      try {
        certificatesIn('bomb.zip', overlapping(claimed));
      } catch (thrown) {
        refusal = thrown;
      }
      expect(isAppError(refusal, 'FILE_UNREADABLE')).toBe(true);
    },
    QUICKLY,
  );

  it(
    'or a text with a million beginnings of a certificate is looked through once',
    () => {
      const text = new TextEncoder().encode('-----BEGIN CERTIFICATE-----\n'.repeat(37_000));
      expect(() => certificatesIn('bomb.pem', text)).toThrow(AppError);
      const spaces = new TextEncoder().encode(`-----BEGIN CERTIFICATE-----${' '.repeat(1_000_000)}`);
      expect(() => certificatesIn('bomb.pem', spaces)).toThrow(AppError);
    },
    QUICKLY,
  );
});
