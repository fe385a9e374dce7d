// Decodes the images of a card in a thread that can be ended: whatever their bytes are, an answer comes in time.
// One warm thread serves one image after the other; a thread that was ended or died is replaced at the next image.

import { Worker } from 'node:worker_threads';
import { AppError } from '../errors/app-error.ts';
import type { CardImage, PngImage } from '../images/decode-image.ts';
import type { ImageWorkerMessage } from './image-worker.ts';

export interface ImageDecoderOptions {
  /** The entry of the thread: dist/host/image-worker.js of the build. */
  readonly worker: URL;
  /** Options of the runtime for the thread, as a loader for sources; those of this process when absent. */
  readonly execArgv?: readonly string[];
  /** For one image, from when the thread is ready. */
  readonly timeoutMs?: number;
}

/** Choice: a card's image takes a few milliseconds, the largest allowed one under half a second. */
const DEFAULT_TIMEOUT_MS = 2000;

/** Choice: loading the thread takes a tenth of a second; a busy computer is given a hundred times that. */
const START_TIMEOUT_MS = 10_000;

/**
 * Choice: what the code and its small objects need. Pixels and the codec's memory are not on this heap: the limits of
 * src/images and native-shims/images bound them.
 */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

export class ImageDecoder {
  readonly #options: ImageDecoderOptions;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: ImageDecoderOptions) {
    this.#options = options;
  }

  /**
   * Images wait for each other in the order of the calls.
   * @throws AppError IMAGE_INVALID, IMAGE_TIMEOUT; READING_CANCELLED after close(); INVARIANT when no thread starts.
   */
  decode(image: CardImage): Promise<PngImage> {
    const decoded = this.#last.then(() => this.#decodeNow(image));
    this.#last = decoded.catch(() => undefined);
    return decoded;
  }

  /** Ends the thread, and with it an image under way. The decoder cannot be used afterwards. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#endWorker();
  }

  async #decodeNow(image: CardImage): Promise<PngImage> {
    const message = await this.#exchange(image);
    if (message.type === 'decoded') return message.image;
    if (message.type === 'failed') throw new AppError(message.failure.code, message.failure.facts);
    throw new AppError('INVARIANT', { where: 'image-worker-order' });
  }

  /** One image in, one message out. After a failure the thread may be anywhere, so it is ended. */
  async #exchange(image: CardImage): Promise<ImageWorkerMessage> {
    try {
      const worker = await this.#readyWorker();
      // The thread keeps the process alive while an image is under way, and never otherwise.
      worker.ref();
      const timeoutMs = this.#options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      const answer = nextMessage(worker, {
        timeoutMs,
        late: () => new AppError('IMAGE_TIMEOUT', { timeoutMs }),
        died: (cause) => new AppError('IMAGE_INVALID', { where: 'image-worker' }, cause),
      });
      worker.postMessage(image);
      const message = await answer;
      worker.unref();
      return message;
    } catch (thrown) {
      await this.#endWorker();
      throw this.#closed ? new AppError('READING_CANCELLED', { where: 'image-decoder' }, thrown) : thrown;
    }
  }

  /** The warm thread, or a new one. Calls do not overlap, so a thread that is there has said it is ready. */
  async #readyWorker(): Promise<Worker> {
    const failed = (cause?: unknown): AppError =>
      new AppError('INVARIANT', { where: 'image-worker-start' }, cause);
    if (this.#closed) throw failed();
    if (this.#worker !== undefined) return this.#worker;
    const { execArgv } = this.#options;
    const worker = new Worker(this.#options.worker, {
      resourceLimits: RESOURCE_LIMITS,
      ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
    });
    this.#worker = worker;
    // A thread that dies between two images is no error: the next image gets another.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    await nextMessage(worker, { timeoutMs: START_TIMEOUT_MS, late: failed, died: failed });
    return worker;
  }

  async #endWorker(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

interface Waiting {
  readonly timeoutMs: number;
  /** The error when nothing is said in time. */
  readonly late: () => AppError;
  /** The error when the thread ends first. */
  readonly died: (cause: unknown) => AppError;
}

/** The next thing the thread says. */
function nextMessage(worker: Worker, { timeoutMs, late, died }: Waiting): Promise<ImageWorkerMessage> {
  return new Promise((resolve, reject) => {
    let cause: unknown;
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (message: ImageWorkerMessage): void => settle(() => resolve(message));
    const onError = (thrown: unknown): void => {
      cause = thrown;
    };
    const onExit = (): void => settle(() => reject(died(cause)));
    const timer = setTimeout(() => settle(() => reject(late())), timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
