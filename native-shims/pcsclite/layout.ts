// How each platform lays out the C types of PC/SC. Data, so that the platforms a developer does not have at hand can be
// checked against their headers.
// Spec: pcsc-lite `pcsclite.h.in` and `winscard.h`; macOS SDK `PCSC/pcsclite.h` (packed); Windows SDK `winscard.h`,
// `winsmcrd.h`.

export interface ReaderStateLayout {
  readonly size: number;
  /** Offsets in octets: szReader, dwCurrentState, dwEventState, cbAtr, rgbAtr. */
  readonly name: number;
  readonly currentState: number;
  readonly eventState: number;
  readonly atrLength: number;
  readonly atr: number;
  readonly atrCapacity: number;
}

export interface PlatformLayout {
  /** Tried in order. */
  readonly libraries: readonly string[];
  /** sizeof(LONG) and sizeof(DWORD). */
  readonly word: 4 | 8;
  /** sizeof(SCARDCONTEXT) and sizeof(SCARDHANDLE). */
  readonly handle: 4 | 8;
  readonly pointer: 4 | 8;
  /** Of reader names. Windows: the W functions, so that no name depends on the code page. */
  readonly text: 'utf-8' | 'utf-16le';
  readonly readerState: ReaderStateLayout;
}

const PCSCLITE = ['libpcsclite.so.1', 'libpcsclite.so'];
const WINSCARD = ['winscard.dll'];

export const LAYOUTS = {
  /** DWORD is `unsigned long`, MAX_ATR_SIZE 33: 73 octets, aligned to 80. */
  linux64: {
    libraries: PCSCLITE,
    word: 8,
    handle: 8,
    pointer: 8,
    text: 'utf-8',
    readerState: {
      size: 80,
      name: 0,
      currentState: 16,
      eventState: 24,
      atrLength: 32,
      atr: 40,
      atrCapacity: 33,
    },
  },
  linux32: {
    libraries: PCSCLITE,
    word: 4,
    handle: 4,
    pointer: 4,
    text: 'utf-8',
    readerState: {
      size: 56,
      name: 0,
      currentState: 8,
      eventState: 12,
      atrLength: 16,
      atr: 20,
      atrCapacity: 33,
    },
  },
  /** DWORD is uint32_t and `#pragma pack(1)` holds. */
  darwin: {
    libraries: ['/System/Library/Frameworks/PCSC.framework/PCSC'],
    word: 4,
    handle: 4,
    pointer: 8,
    text: 'utf-8',
    readerState: {
      size: 61,
      name: 0,
      currentState: 16,
      eventState: 20,
      atrLength: 24,
      atr: 28,
      atrCapacity: 33,
    },
  },
  /** Handles are ULONG_PTR; rgbAtr has 36 octets. */
  windows64: {
    libraries: WINSCARD,
    word: 4,
    handle: 8,
    pointer: 8,
    text: 'utf-16le',
    readerState: {
      size: 64,
      name: 0,
      currentState: 16,
      eventState: 20,
      atrLength: 24,
      atr: 28,
      atrCapacity: 36,
    },
  },
  windows32: {
    libraries: WINSCARD,
    word: 4,
    handle: 4,
    pointer: 4,
    text: 'utf-16le',
    readerState: {
      size: 56,
      name: 0,
      currentState: 8,
      eventState: 12,
      atrLength: 16,
      atr: 20,
      atrCapacity: 36,
    },
  },
} as const satisfies Record<string, PlatformLayout>;

/** `undefined` where this program knows no smart card service. */
export function layoutFor(platform: string, architecture: string): PlatformLayout | undefined {
  const narrow = architecture === 'ia32' || architecture === 'arm';
  switch (platform) {
    case 'linux':
      return narrow ? LAYOUTS.linux32 : LAYOUTS.linux64;
    case 'darwin':
      return LAYOUTS.darwin;
    case 'win32':
      return narrow ? LAYOUTS.windows32 : LAYOUTS.windows64;
    default:
      return undefined;
  }
}
