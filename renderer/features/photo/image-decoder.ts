// Decodes the images of a card in a worker of the page: the octets are a stranger's, so they never reach the page's own
// decoders, and an image that takes too long is ended together with its worker.

import { AppError } from '../../../src/errors/app-error.ts';
import { isErrorCode } from '../../../src/errors/catalogue.ts';
import type { ImageOctets } from '../../../src/ipc/app-state.ts';
import { type DecodedImage, DecodedImages } from './decoded-images.ts';
import type { WorkerAnswer, WorkerQuestion } from './image-worker.ts';

/** Choice: an image takes a few milliseconds, the first one those of compiling the codec besides. */
const TIMEOUT_MS = 4_000;

export class ImageDecoder {
  readonly #startWorker: () => Worker;
  readonly #decoded = new DecodedImages((octets) => this.#decodeInTurn(octets));
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(startWorker: () => Worker) {
    this.#startWorker = startWorker;
  }

  /** Starts the worker before there is anything to decode. */
  warm(): void {
    this.#worker ??= this.#startWorker();
  }

  /** Images wait for each other. @throws AppError IMAGE_INVALID, IMAGE_TIMEOUT. */
  decode(octets: ImageOctets): Promise<DecodedImage> {
    return this.#decoded.of(octets);
  }

  /** See DecodedImages. */
  prepare(images: readonly ImageOctets[]): void {
    this.#decoded.prepare(images);
  }

  #decodeInTurn(octets: ImageOctets): Promise<DecodedImage> {
    const decoded = this.#last.then(() => this.#decodeNow(octets));
    this.#last = decoded.catch(() => undefined);
    return decoded;
  }

  async #decodeNow({ format, base64 }: ImageOctets): Promise<DecodedImage> {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const answer = await this.#ask({ format, bytes });
    if (answer.ok) return answer;
    throw new AppError(isErrorCode(answer.code) ? answer.code : 'IMAGE_INVALID', { where: 'image-worker' });
  }

  #ask(question: WorkerQuestion): Promise<WorkerAnswer> {
    this.warm();
    const worker = this.#worker;
    if (worker === undefined) throw new AppError('INVARIANT', { where: 'image-worker' });
    return new Promise((resolve, reject) => {
      const end = (code: 'IMAGE_TIMEOUT' | 'IMAGE_INVALID'): void => {
        clearTimeout(timer);
        worker.terminate();
        this.#worker = undefined;
        reject(new AppError(code, { where: 'image-worker' }));
      };
      const timer = setTimeout(() => end('IMAGE_TIMEOUT'), TIMEOUT_MS);
      worker.onerror = () => end('IMAGE_INVALID');
      worker.onmessage = (event: MessageEvent<WorkerAnswer>) => {
        clearTimeout(timer);
        resolve(event.data);
      };
      worker.postMessage(question, [question.bytes.buffer]);
    });
  }
}
