// The worker in which a card's images are decoded, one after the other. It is started while a card is read, and so is the
// codec: both are there when the images are.

import codecAddress from '@cornerstonejs/codec-openjpeg/decodewasm?url';
import { openJpegCodec } from '../../../native-shims/images/openjpeg.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { decodeJpeg2000 } from '../../../src/images/jpeg2000.ts';
import type { Raster } from '../../../src/images/raster.ts';
import { decodeTiff } from '../../../src/images/tiff.ts';
import { rasterPixels } from './raster-pixels.ts';

export interface WorkerQuestion {
  readonly format: 'tiff-g4' | 'jp2';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type WorkerAnswer =
  | {
      readonly ok: true;
      readonly width: number;
      readonly height: number;
      readonly pixels: Uint8ClampedArray<ArrayBuffer>;
    }
  | { readonly ok: false; readonly code: string };

/** The part of a worker's global that is used; the types of the page have no worker in them. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerQuestion>) => void) | null;
  postMessage(answer: WorkerAnswer, transfer?: readonly ArrayBuffer[]): void;
}

const scope = globalThis as unknown as WorkerScope;

const codec = openJpegCodec(async () => {
  const response = await fetch(codecAddress);
  return new Uint8Array(await response.arrayBuffer());
});

function decode({ format, bytes }: WorkerQuestion): Raster | Promise<Raster> {
  return format === 'tiff-g4' ? decodeTiff(bytes) : decodeJpeg2000(bytes, codec);
}

async function answer(question: WorkerQuestion): Promise<void> {
  try {
    const raster = await decode(question);
    const { width, height } = raster;
    const pixels = rasterPixels(raster);
    scope.postMessage({ ok: true, width, height, pixels }, [pixels.buffer]);
  } catch (thrown) {
    scope.postMessage({ ok: false, code: toFailure(thrown).code });
  }
}

scope.onmessage = (event) => void answer(event.data);
codec.prepare();
