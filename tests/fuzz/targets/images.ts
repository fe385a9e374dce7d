// Pictures of a card.

import { JPEG2000_LIMIT, parseJpeg2000Header } from '../../../src/images/jpeg2000-header.ts';
import { BILEVEL_LIMIT, decodeCcittG4 } from '../../../src/images/ccitt-g4.ts';
import { decodeImage } from '../../../src/images/decode-image.ts';
import { parseImageSize } from '../../../src/images/image-size.ts';
import { decodeTiff } from '../../../src/images/tiff.ts';
import { encodeG4 } from '../../generators/images/g4-encoder.ts';
import { drawPage } from '../../generators/images/pictures.ts';
import { testCodec } from '../../unit/images/test-codec.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { BrokenPromise, type FuzzTarget } from '../target.ts';
import { pictures } from '../seeds.ts';

const REFUSALS = ['IMAGE_INVALID'] as const;

export const TIFF: FuzzTarget = {
  name: 'tiff-g4',
  parser: 'src/images/tiff.ts decodeTiff',
  seeds: () =>
    pictures(
      ...['front.tif', 'front-strips.tif', 'name-fill-order.tif', 'name-inverted.tif', 'name-libtiff.tif'],
      'name-uncompressed.tif',
    ),
  mutators: OCTET_MUTATORS,
  refusals: REFUSALS,
  run(octets) {
    const { width, height, rows } = decodeTiff(octets);
    if (rows.length !== Math.ceil(width / 8) * height) throw new BrokenPromise('rows that do not fit');
    const size = parseImageSize('tiff-g4', octets);
    if (size.width !== width || size.height !== height) throw new BrokenPromise('two sizes');
    return `${32 - Math.clz32(width)} ${32 - Math.clz32(height)}`;
  },
};

/** Width and height in two octets each, then the code words. */
export const CCITT_G4: FuzzTarget = {
  name: 'ccitt-g4',
  parser: 'src/images/ccitt-g4.ts decodeCcittG4',
  seeds: () =>
    [drawPage(40, 24), drawPage(300, 60)].map((page) =>
      Uint8Array.from([page.width >> 8, page.width, page.height >> 8, page.height, ...encodeG4(page)]),
    ),
  mutators: OCTET_MUTATORS,
  refusals: REFUSALS,
  run(octets) {
    const view = new DataView(Uint8Array.from([...octets.subarray(0, 4), 0, 0, 0, 0]).buffer);
    const [width, height] = [view.getUint16(0), view.getUint16(2)];
    const rows = decodeCcittG4(octets.subarray(4), width, height);
    if (width * height > BILEVEL_LIMIT.pixels) throw new BrokenPromise('beyond the limit');
    return `${32 - Math.clz32(width)} ${32 - Math.clz32(height)} ${rows.some((octet) => octet !== 0)}`;
  },
};

const FACES = ['face.jp2', 'face.j2k', 'grey.jp2', 'face-3000.jp2'];

export const JPEG2000_WRAPPER: FuzzTarget = {
  name: 'jpeg2000-wrapper',
  parser: 'src/images/jpeg2000-header.ts parseJpeg2000Header',
  seeds: () => pictures(...FACES),
  mutators: OCTET_MUTATORS,
  refusals: REFUSALS,
  run(octets) {
    const { width, height, components, sycc, codestream } = parseJpeg2000Header(octets);
    if (width * height > JPEG2000_LIMIT.pixels || codestream.length > octets.length) {
      throw new BrokenPromise('beyond the limit');
    }
    return `${components} ${sycc} ${32 - Math.clz32(width)}`;
  },
};

export const JPEG2000_CODEC: FuzzTarget = {
  name: 'jpeg2000-codec',
  parser: 'src/images/decode-image.ts with native-shims/images/openjpeg.ts',
  seeds: () => pictures(...FACES),
  mutators: OCTET_MUTATORS,
  refusals: REFUSALS,
  // After this the host ends the thread (src/host/image-decoder.ts).
  boundMs: 2_000,
  shortRun: 12,
  async run(octets) {
    const { width, png } = await decodeImage({ format: 'jp2', bytes: octets }, testCodec);
    if (png[1] !== 0x50) throw new BrokenPromise('no PNG');
    return `${32 - Math.clz32(width)}`;
  },
};
