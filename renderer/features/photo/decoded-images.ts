// Images of a card that have been decoded. What is on show is known by its object; what came while its card was still being
// read comes again, as another object, with the result, and is known by its octets until then.

import type { ImageOctets } from '../../../src/ipc/app-state.ts';

export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

export class DecodedImages {
  readonly #decode: (octets: ImageOctets) => Promise<DecodedImage>;
  readonly #shown = new WeakMap<ImageOctets, Promise<DecodedImage>>();
  readonly #prepared = new Map<string, Promise<DecodedImage>>();

  /** @param decode whose failure somebody has heard of: what is prepared may never be asked for */
  constructor(decode: (octets: ImageOctets) => Promise<DecodedImage>) {
    this.#decode = decode;
  }

  /** Decoded once for as long as it is shown. */
  of(octets: ImageOctets): Promise<DecodedImage> {
    const decoded = this.#shown.get(octets) ?? this.#prepared.get(octets.base64) ?? this.#decode(octets);
    this.#shown.set(octets, decoded);
    return decoded;
  }

  prepare(images: readonly ImageOctets[]): void {
    for (const octets of images) {
      if (!this.#prepared.has(octets.base64)) this.#prepared.set(octets.base64, this.of(octets));
    }
  }

  /** Keeps nothing of what was prepared. */
  forget(): void {
    this.#prepared.clear();
  }
}
