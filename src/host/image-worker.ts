// The thread in which a card's images are decoded, one at a time: the only code of the host that opens them.
// It is an entry of its own (dist/host/image-worker.js) and says "ready" once it can take work.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { openJpegCodec } from '../../native-shims/images/openjpeg.ts';
import { AppError } from '../errors/app-error.ts';
import { toFailure, type Failure } from '../errors/failure.ts';
import { decodeImage, type CardImage, type PngImage } from '../images/decode-image.ts';

export type ImageWorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'decoded'; readonly image: PngImage }
  | { readonly type: 'failed'; readonly failure: Failure };

const port = parentPort;
if (port === null) throw new AppError('INVARIANT', { where: 'image-worker' });

const codec = openJpegCodec(() =>
  readFile(createRequire(import.meta.url).resolve('@cornerstonejs/codec-openjpeg/decodewasm')),
);

function post(message: ImageWorkerMessage): void {
  port?.postMessage(message);
}

port.on('message', (image: CardImage) => {
  decodeImage(image, codec).then(
    (decoded) => post({ type: 'decoded', image: decoded }),
    (thrown: unknown) => post({ type: 'failed', failure: toFailure(thrown) }),
  );
});
post({ type: 'ready' });
