// The JPEG 2000 codec: OpenJPEG compiled to WebAssembly, for Node and for a browser's worker alike.
//
// What it does not protect against by itself, and what is done here:
// - it never says that it failed: a picture of width 0, or a thrown number, means so;
// - its memory may grow to 2 GiB (Observed: 3000 octets that ask for precincts of one sample do it), so growth is capped;
// - what one picture leaves in its memory may show in the next, so each picture has an instance of its own;
// - it prints what it thinks of its input, which is nobody's business.
// How long it takes is not bounded here: whoever calls it must be able to end it.

import createOpenJpeg, { type OpenJpegDecodeModule } from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import type { DecodedSamples, Jpeg2000Codec } from '../../src/images/jpeg2000.ts';

/**
 * Octets of WASM memory for one picture. It starts with 50 MiB; the largest picture that JPEG2000_LIMIT lets through
 * takes 115 MiB.
 */
const MAX_MEMORY = 160 * 1024 * 1024;

/** An octet count of WASM memory is a multiple of this. */
const PAGE = 65_536;

// WebAssembly as far as it is used here, since neither the types of Node nor those of the language have it.
interface Memory {
  readonly buffer: { readonly byteLength: number };
  grow(pages: number): number;
}
declare const WebAssembly: {
  compile(wasm: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: object }>;
  readonly Memory: new (descriptor: { initial: number }) => Memory;
};

export interface PreparedCodec extends Jpeg2000Codec {
  /** Begins to compile, so that the first picture finds it done. A failure shows when that picture is decoded. */
  prepare(): void;
}

/**
 * A codec that compiles its WASM at first use, or when it is told to prepare, and keeps the compiled form.
 * @param loadWasm reads the package's file `decodewasm`, from disk or over the page's own origin.
 */
export function openJpegCodec(loadWasm: () => Promise<Uint8Array>): PreparedCodec {
  let compiled: Promise<object> | undefined;
  const compile = (): Promise<object> => (compiled ??= loadWasm().then((wasm) => WebAssembly.compile(wasm)));
  return {
    prepare: () => void compile().catch(() => undefined),
    async decode(codestream) {
      const module = await instantiate(await compile());
      return decodeWith(module, codestream);
    },
  };
}

function instantiate(compiled: object): Promise<OpenJpegDecodeModule> {
  return new Promise((resolve, reject) => {
    const silent = (): void => undefined;
    createOpenJpeg({
      print: silent,
      printErr: silent,
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(compiled, imports).then((instance) => {
          capMemory(instance.exports);
          receive(instance);
        }, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** The codec asks for memory through `grow` of the memory it exports, and takes a refusal as "not enough memory". */
function capMemory(exports: object): void {
  for (const memory of Object.values(exports)) {
    if (!(memory instanceof WebAssembly.Memory)) continue;
    const grow = memory.grow.bind(memory);
    memory.grow = (pages) => {
      if (memory.buffer.byteLength + pages * PAGE > MAX_MEMORY) throw new RangeError('memory cap');
      return grow(pages);
    };
  }
}

function decodeWith(module: OpenJpegDecodeModule, codestream: Uint8Array): DecodedSamples | undefined {
  const decoder = new module.J2KDecoder();
  decoder.getEncodedBuffer(codestream.length).set(codestream);
  try {
    decoder.decode();
  } catch {
    // A trap of the WASM, or an exception of the codec's C++ as a number: either way the codestream is at fault.
    return undefined;
  }
  const { width, height, componentCount, bitsPerSample } = decoder.getFrameInfo();
  if (width === 0) return undefined;
  const decoded = decoder.getDecodedBuffer();
  return {
    width,
    height,
    components: componentCount,
    bitsPerSample,
    samples: new Uint8Array(decoded.buffer, decoded.byteOffset, decoded.length),
  };
}
