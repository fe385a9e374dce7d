// A JPEG 2000 encoder for drawing simulated cards and for testing the decoder: the codec's full build makes the
// codestream, the JP2 boxes around it are ours. Deterministic.
// Spec: ISO/IEC 15444-1 Annex I (JP2 file format).

import createOpenJpeg, { type OpenJpegModule } from '@cornerstonejs/codec-openjpeg/wasmjs';
import { concat } from '../../../src/bytes/bytes.ts';

export interface SampleImage {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 red green blue. */
  readonly components: 1 | 3;
  /** Eight-bit samples, interleaved by pixel, row by row. */
  readonly data: Uint8Array;
}

export interface Jp2Options {
  /** The best quality that fits is taken; lossless when absent. */
  readonly maxBytes?: number;
  /** 'jp2' puts the codestream into boxes, 'codestream' leaves it bare. */
  readonly container?: 'jp2' | 'codestream';
  /** Wavelet levels; each halves the picture, so no more than halvings of its shorter side. 5 or fewer when absent. */
  readonly decompositions?: number;
}

const TEXT = new TextEncoder();

/** Enough halvings of the interval between lossless and one octet per picture to settle within an octet or two. */
const SEARCH_STEPS = 24;

/** @throws RangeError when even the poorest quality is longer than `maxBytes`. */
export async function encodeJp2(image: SampleImage, options: Jp2Options = {}): Promise<Uint8Array> {
  const codec = await createOpenJpeg({ print: () => undefined, printErr: () => undefined });
  const wrap = options.container === 'codestream' ? (octets: Uint8Array) => octets : wrapInJp2(image);
  const halvings = Math.floor(Math.log2(Math.min(image.width, image.height)));
  const decompositions = options.decompositions ?? Math.min(5, halvings);
  if (options.maxBytes === undefined) return wrap(encodeCodestream(codec, image, { decompositions }));

  let best: Uint8Array | undefined;
  let low = 1;
  let high = image.data.length;
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const ratio = Math.sqrt(low * high);
    const octets = wrap(encodeCodestream(codec, image, { decompositions, ratio }));
    const fits = octets.length <= options.maxBytes;
    if (fits && octets.length > (best?.length ?? 0)) best = octets;
    if (fits) high = ratio;
    else low = ratio;
  }
  if (best === undefined) throw new RangeError('image does not fit');
  return best;
}

function encodeCodestream(
  codec: OpenJpegModule,
  image: SampleImage,
  { decompositions, ratio }: { readonly decompositions: number; readonly ratio?: number },
): Uint8Array {
  const encoder = new codec.J2KEncoder();
  const { width, height, components: componentCount } = image;
  encoder
    .getDecodedBuffer({ width, height, bitsPerSample: 8, componentCount, isSigned: false })
    .set(image.data);
  encoder.setDecompositions(decompositions);
  encoder.setQuality(ratio === undefined, 1);
  // A ratio of 1 asks the encoder to keep everything.
  encoder.setCompressionRatio(0, ratio ?? 1);
  encoder.encode();
  const octets = Uint8Array.from(encoder.getEncodedBuffer());
  encoder.delete();
  return octets;
}

/** The four boxes a JP2 file must have, ISO/IEC 15444-1 §I.5; method 1 colour: 16 sRGB, 17 greyscale. */
function wrapInJp2({ width, height, components }: SampleImage): (codestream: Uint8Array) => Uint8Array {
  const colourSpace = components === 1 ? 17 : 16;
  const header = box(
    'jp2h',
    concat(
      box('ihdr', concat(u32(height), u32(width), Uint8Array.of(0, components, 7, 7, 0, 0))),
      box('colr', concat(Uint8Array.of(1, 0, 0), u32(colourSpace))),
    ),
  );
  const start = concat(
    box('jP  ', Uint8Array.of(0x0d, 0x0a, 0x87, 0x0a)),
    box('ftyp', concat(TEXT.encode('jp2 '), u32(0), TEXT.encode('jp2 '))),
    header,
  );
  return (codestream) => concat(start, box('jp2c', codestream));
}

/** LBox, TBox, DBox: ISO/IEC 15444-1 §I.4. */
export function box(type: string, content: Uint8Array): Uint8Array {
  return concat(u32(8 + content.length), TEXT.encode(type), content);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
