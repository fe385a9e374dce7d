// JPEG 2000 face images 顔画像: the header is held to limits first, then the codec is asked, and its answer checked.
// Spec: ISO/IEC 15444-1; MOJ-RC-1.5 §3.3.4 (D1), MOJ-RC2-1.1 §3.3.4 (D1).

import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import { parseJpeg2000Header } from './jpeg2000-header.ts';
import type { Raster } from './raster.ts';

/** What the codec made of a codestream: eight-bit samples, interleaved by pixel. */
export interface DecodedSamples {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bitsPerSample: number;
  readonly samples: Bytes;
}

/** The codec, which is native to each platform: native-shims/images/openjpeg.ts. */
export interface Jpeg2000Codec {
  /** Undefined when the codestream does not decode; never throws for what is in it. */
  decode(codestream: Bytes): Promise<DecodedSamples | undefined>;
}

/** @throws AppError IMAGE_INVALID when the header is beyond its limits, or the codec fails or disagrees with the header. */
export async function decodeJpeg2000(stored: Bytes, codec: Jpeg2000Codec): Promise<Raster> {
  const { width, height, components, sycc, codestream } = parseJpeg2000Header(stored);
  const decoded = await codec.decode(codestream);
  const agrees =
    decoded?.width === width &&
    decoded.height === height &&
    decoded.components === components &&
    decoded.bitsPerSample === 8 &&
    decoded.samples.length === width * height * components;
  if (!agrees) throw new AppError('IMAGE_INVALID', { where: 'jpeg2000-codec', width, height });
  const rows = sycc ? syccToRgb(decoded.samples) : decoded.samples;
  return { width, height, bitDepth: 8, channels: components, rows };
}

/** IEC 61966-2-1 Amendment 1: full-range luminance and chrominance, to sRGB. */
function syccToRgb(samples: Bytes): Bytes {
  const rgb = new Uint8ClampedArray(samples.length);
  for (let at = 0; at < samples.length; at += 3) {
    const y = samples[at] ?? 0;
    const cb = (samples[at + 1] ?? 0) - 128;
    const cr = (samples[at + 2] ?? 0) - 128;
    rgb[at] = y + 1.402 * cr;
    rgb[at + 1] = y - 0.344136 * cb - 0.714136 * cr;
    rgb[at + 2] = y + 1.772 * cb;
  }
  return new Uint8Array(rgb.buffer);
}
