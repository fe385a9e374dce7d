// The only globals the core may assume. Node, Electron and browsers all have them; nothing else is visible to
// the core, so the compiler itself refuses `fs` or `window` there (see docs/architecture.md, "Two locks").

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input: Uint8Array): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array;
}

interface PlatformKey {
  readonly type: string;
}

interface PlatformSubtle {
  digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: 'spki',
    keyData: Uint8Array,
    algorithm: { name: string; hash?: string; namedCurve?: string },
    extractable: boolean,
    usages: readonly string[],
  ): Promise<PlatformKey>;
  verify(
    algorithm: { name: string; hash?: string },
    key: PlatformKey,
    signature: Uint8Array,
    data: Uint8Array,
  ): Promise<boolean>;
  encrypt(algorithm: { name: string }, key: PlatformKey, data: Uint8Array): Promise<ArrayBuffer>;
}

declare const crypto: {
  getRandomValues(target: Uint8Array): Uint8Array;
  readonly subtle: PlatformSubtle;
};
