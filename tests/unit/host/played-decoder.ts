// An image decoder whose thread does what a test says, so that nothing needs to be built.

import { ImageDecoder } from '../../../src/host/image-decoder.ts';

/**
 * @param onImage what the thread does with `image` ({ format, bytes }); `decoded(width, height)` and `failed(code)` answer.
 *   A decoded image is a PNG of the octets it was given.
 */
export function decoderThat(onImage: string, timeoutMs?: number): ImageDecoder {
  const source = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (image) => {
      const decoded = (width, height) =>
        parentPort.postMessage({ type: 'decoded', image: { width, height, png: image.bytes } });
      const failed = (code) =>
        parentPort.postMessage({ type: 'failed', failure: { code, retry: 'report', facts: {} } });
      ${onImage}
    });
    parentPort.postMessage({ type: 'ready' });`;
  const worker = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  return new ImageDecoder({ worker, ...(timeoutMs !== undefined && { timeoutMs }) });
}
