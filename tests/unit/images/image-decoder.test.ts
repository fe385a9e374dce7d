// src/host/image-decoder.ts with the real thread, and with threads that misbehave.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImageDecoder } from '../../../src/host/image-decoder.ts';
import type { CardImage } from '../../../src/images/decode-image.ts';
import { encodeJp2 } from '../../generators/images/jp2-encoder.ts';
import { drawDisc, drawPage } from '../../generators/images/pictures.ts';
import { encodeTiff } from '../../generators/images/tiff-writer.ts';
import { appError } from '../../support/app-errors.ts';

const REAL_THREAD = new URL('image-worker.mjs', import.meta.url);

const PAGE: CardImage = { format: 'tiff-g4', bytes: encodeTiff(drawPage(30, 20)) };
const FACE: CardImage = { format: 'jp2', bytes: await encodeJp2(drawDisc(24, 32, 3)) };

/** A thread that says it is ready and runs `onImage`, in which answer() sends the number of the thread as width. */
function thread(onImage: string): URL {
  const source = `
    import { parentPort, threadId } from 'node:worker_threads';
    const answer = () => parentPort.postMessage(
      { type: 'decoded', image: { width: threadId, height: 1, png: new Uint8Array(0) } });
    parentPort.on('message', (image) => { ${onImage} });
    parentPort.postMessage({ type: 'ready' });`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

let decoder: ImageDecoder | undefined;

function decoderOn(worker: URL, timeoutMs?: number): ImageDecoder {
  decoder = new ImageDecoder({ worker, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  return decoder;
}

describe('ImageDecoder', () => {
  afterEach(() => decoder?.close());

  it('decodes both formats to PNG', async () => {
    const images = decoderOn(REAL_THREAD);
    const [page, face] = await Promise.all([images.decode(PAGE), images.decode(FACE)]);
    expect([page.width, page.height]).toEqual([30, 20]);
    expect([face.width, face.height]).toEqual([24, 32]);
    for (const { png } of [page, face]) expect([...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  it('passes on why an image does not decode, and decodes the next', async () => {
    const images = decoderOn(REAL_THREAD);
    await expect(images.decode({ ...FACE, bytes: PAGE.bytes })).rejects.toThrow(
      appError('IMAGE_INVALID', { where: 'jpeg2000-signature' }),
    );
    expect((await images.decode(PAGE)).width).toBe(30);
  });

  it('keeps one warm thread', async () => {
    const images = decoderOn(thread('answer();'));
    const first = await images.decode(PAGE);
    expect(await images.decode(FACE)).toEqual(first);
  });

  it('hands over one image at a time', async () => {
    const oneAtATime = `
      if (globalThis.busy) process.exit();
      globalThis.busy = true;
      setImmediate(() => { globalThis.busy = false; answer(); });`;
    const images = decoderOn(thread(oneAtATime));
    const widths = (await Promise.all([PAGE, FACE, PAGE].map((image) => images.decode(image)))).map(
      ({ width }) => width,
    );
    expect(new Set(widths).size).toBe(1);
  });

  it('ends a thread that takes too long, and decodes the next image in another', async () => {
    const images = decoderOn(thread(`if (image.format === 'jp2') for (;;); answer();`), 200);
    const before = await images.decode(PAGE);
    await expect(images.decode(FACE)).rejects.toThrow(appError('IMAGE_TIMEOUT', { timeoutMs: 200 }));
    expect((await images.decode(PAGE)).width).not.toBe(before.width);
  });

  it.each([
    ['leaves', 'process.exit(3);'],
    ['throws', 'throw new Error("unforeseen");'],
    ['fills its memory', 'const kept = []; for (;;) kept.push(new Array(10000).fill(image));'],
  ])('takes an image for undecodable when the thread %s over it, and starts another', async (_what, fate) => {
    const images = decoderOn(thread(`if (image.format === 'jp2') { ${fate} } answer();`));
    await expect(images.decode(FACE)).rejects.toThrow(appError('IMAGE_INVALID', { where: 'image-worker' }));
    await expect(images.decode(PAGE)).resolves.toMatchObject({ height: 1 });
  });

  it('replaces a thread that died between two images', async () => {
    const images = decoderOn(thread('answer(); setImmediate(() => { throw new Error("late"); });'));
    const { width } = await images.decode(PAGE);
    await vi.waitFor(async () => expect((await images.decode(PAGE)).width).not.toBe(width));
  });

  it('blames itself, not the image, when no thread starts', async () => {
    const images = decoderOn(new URL('no-such-file.mjs', import.meta.url));
    await expect(images.decode(PAGE)).rejects.toThrow(appError('INVARIANT', { where: 'image-worker-start' }));
  });

  it('gives up what is under way and what waits when it is closed', async () => {
    const images = decoderOn(thread(`if (image.format === 'jp2') for (;;); answer();`));
    await images.decode(PAGE);
    const outcomes = Promise.allSettled([images.decode(FACE), images.decode(PAGE)]);
    await new Promise((resolve) => setImmediate(resolve));
    await images.close();
    const cancelled = { status: 'rejected', reason: appError('READING_CANCELLED') };
    expect(await outcomes).toEqual([cancelled, cancelled]);
    await expect(images.decode(PAGE)).rejects.toThrow(appError('READING_CANCELLED'));
  });

  it('does not keep a program alive that forgets to close it', async () => {
    const script = fileURLToPath(new URL('decode-and-leave.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script]);
    expect(stdout).toBe('30 by 20');
  });
});
