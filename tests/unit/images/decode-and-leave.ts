// A program that decodes one image, says its size, and does not close the decoder.

import { ImageDecoder } from '../../../src/host/image-decoder.ts';
import { drawPage } from '../../generators/images/pictures.ts';
import { encodeTiff } from '../../generators/images/tiff-writer.ts';

const decoder = new ImageDecoder({ worker: new URL('image-worker.mjs', import.meta.url) });
const { width, height } = await decoder.decode({ format: 'tiff-g4', bytes: encodeTiff(drawPage(30, 20)) });
process.stdout.write(`${width} by ${height}`);
