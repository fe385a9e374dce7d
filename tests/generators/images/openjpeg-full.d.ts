// The full build of the codec, with its encoder: for generators and tests only.

declare module '@cornerstonejs/codec-openjpeg/wasmjs' {
  export interface FrameInfo {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    readonly isSigned: boolean;
  }

  export interface J2KEncoder {
    /** The octets to fill with the samples, interleaved by pixel. */
    getDecodedBuffer(frame: FrameInfo): Uint8Array;
    getEncodedBuffer(): Uint8Array;
    setQuality(lossless: boolean, layers: number): void;
    setCompressionRatio(layer: number, ratio: number): void;
    setDecompositions(count: number): void;
    encode(): void;
    delete(): void;
  }

  export interface OpenJpegModule {
    readonly J2KEncoder: new () => J2KEncoder;
  }

  export default function create(options?: {
    print?: (line: string) => void;
    printErr?: (line: string) => void;
  }): Promise<OpenJpegModule>;
}
