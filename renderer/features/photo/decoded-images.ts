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
  #prepared: ReadonlyMap<string, Promise<DecodedImage>> = new Map();

  /** @param decode whose failure somebody has heard of: what is prepared may never be asked for */
  constructor(decode: (octets: ImageOctets) => Promise<DecodedImage>) {
    this.#decode = decode;
  }

  /** Decoded once for as long as it is shown. */
  of(octets: ImageOctets): Promise<DecodedImage> {
    const decoded = this.#shown.get(octets) ?? this.#prepared.get(keyOf(octets)) ?? this.#decode(octets);
    this.#shown.set(octets, decoded);
    return decoded;
  }

  /** Keeps these and no others. */
  prepare(images: readonly ImageOctets[]): void {
    this.#prepared = new Map(images.map((octets) => [keyOf(octets), this.of(octets)]));
  }
}

/** The same octets may be stored as images of two formats. */
function keyOf({ format, base64 }: ImageOctets): string {
  return `${format}:${base64}`;
}
