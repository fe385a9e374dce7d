// The input under way, in memory that outlives the thread that works on it.
//
//   number of the execution, 0 at rest (4) ‖ length (4) ‖ octets

const HEADER = 8;
export const BLACKBOARD_LENGTH = HEADER + 2 * 1024 * 1024;

export class Blackboard {
  readonly #numbers: Int32Array;
  readonly #octets: Uint8Array;
  #count = 0;

  constructor(memory: SharedArrayBuffer) {
    this.#numbers = new Int32Array(memory, 0, 2);
    this.#octets = new Uint8Array(memory, HEADER);
  }

  write(input: Uint8Array): void {
    const kept = input.subarray(0, this.#octets.length);
    this.#octets.set(kept);
    Atomics.store(this.#numbers, 1, kept.length);
    this.#count += 1;
    Atomics.store(this.#numbers, 0, this.#count);
  }

  rest(): void {
    Atomics.store(this.#numbers, 0, 0);
  }

  /** 0 while nothing is tried. */
  get execution(): number {
    return Atomics.load(this.#numbers, 0);
  }

  read(): Uint8Array {
    return Uint8Array.from(this.#octets.subarray(0, Atomics.load(this.#numbers, 1)));
  }
}
