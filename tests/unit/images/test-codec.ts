// The real codec, as tests load it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openJpegCodec } from '../../../native-shims/images/openjpeg.ts';

export const loadTestWasm = (): Promise<Uint8Array> =>
  readFile(createRequire(import.meta.url).resolve('@cornerstonejs/codec-openjpeg/decodewasm'));

export const testCodec = openJpegCodec(loadTestWasm);
