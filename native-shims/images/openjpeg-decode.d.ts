// The decoding build of the codec, which comes without types: what openjpeg.ts uses of it.

declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  export interface FrameInfo {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    readonly isSigned: boolean;
  }

  export interface J2KDecoder {
    /** The octets inside the WASM memory to fill with the codestream. */
    getEncodedBuffer(length: number): Uint8Array;
    decode(): void;
    getFrameInfo(): FrameInfo;
    /** A copy outside the WASM memory. */
    getDecodedBuffer(): Uint8ClampedArray;
  }

  export interface OpenJpegDecodeModule {
    readonly J2KDecoder: new () => J2KDecoder;
  }

  /** What the loader takes instead of its own search for the WASM file and its own printing. */
  export interface ModuleOptions {
    print(line: string): void;
    printErr(line: string): void;
    instantiateWasm(imports: object, receive: (instance: { readonly exports: object }) => void): object;
  }

  export default function create(options: ModuleOptions): Promise<OpenJpegDecodeModule>;
}
