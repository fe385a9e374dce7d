// The C prototypes of PC/SC by platform, and their calls on a thread of libuv's pool.

import type { Bytes } from '../../src/bytes/bytes.ts';
import type { Library } from './koffi.ts';
import type { PlatformLayout } from './layout.ts';

/** h: SCARDCONTEXT or SCARDHANDLE, w: DWORD, p: a pointer. */
type Parameter = 'h' | 'w' | 'p';

interface Prototype {
  readonly parameters: readonly Parameter[];
  /** Takes text: on Windows the name ends in W. */
  readonly text?: true;
}

const PROTOTYPES = {
  SCardEstablishContext: { parameters: ['w', 'p', 'p', 'p'] },
  SCardReleaseContext: { parameters: ['h'] },
  SCardCancel: { parameters: ['h'] },
  SCardListReaders: { parameters: ['h', 'p', 'p', 'p'], text: true },
  SCardGetStatusChange: { parameters: ['h', 'w', 'p', 'w'], text: true },
  SCardConnect: { parameters: ['h', 'p', 'w', 'w', 'p', 'p'], text: true },
  SCardStatus: { parameters: ['h', 'p', 'p', 'p', 'p', 'p', 'p'], text: true },
  SCardBeginTransaction: { parameters: ['h'] },
  SCardEndTransaction: { parameters: ['h', 'w'] },
  SCardTransmit: { parameters: ['h', 'p', 'p', 'w', 'p', 'p', 'p'] },
  SCardDisconnect: { parameters: ['h', 'w'] },
} as const satisfies Record<string, Prototype>;

export type FunctionName = keyof typeof PROTOTYPES;

/** Integers by value, memory by address. */
export type NativeArgument = bigint | number | Bytes | null;
/** Resolves with the returned LONG as 32 unsigned bits. */
export type NativeCall = (...args: readonly NativeArgument[]) => Promise<number>;

/** The name and the C types of a function, result first. */
export function prototypeOf(
  name: FunctionName,
  layout: PlatformLayout,
): { symbol: string; result: string; parameters: string[] } {
  const prototype: Prototype = PROTOTYPES[name];
  const types: Record<Parameter, string> = {
    h: layout.handle === 8 ? 'uint64' : 'uint32',
    w: layout.word === 8 ? 'uint64' : 'uint32',
    p: 'void *',
  };
  return {
    symbol: prototype.text === true && layout.text === 'utf-16le' ? `${name}W` : name,
    result: layout.word === 8 ? 'int64' : 'int32',
    parameters: prototype.parameters.map((parameter) => types[parameter]),
  };
}

export function declareFunctions(
  library: Library,
  layout: PlatformLayout,
): Readonly<Record<FunctionName, NativeCall>> {
  const declare = (name: FunctionName): NativeCall => {
    const { symbol, result, parameters } = prototypeOf(name, layout);
    // WINAPI is stdcall, which means something on 32-bit Windows only.
    const native =
      layout.text === 'utf-16le'
        ? library.func('__stdcall', symbol, result, parameters)
        : library.func(symbol, result, parameters);
    return (...args) =>
      new Promise((resolve, reject) => {
        native.async(...args, (failure: unknown, value: number | bigint) => {
          // `args` is named here so that the memory a running call points at is not collected before it ends.
          if (args.length !== parameters.length) reject(new TypeError(symbol));
          else if (failure instanceof Error) reject(failure);
          else resolve(Number(BigInt.asUintN(32, BigInt(value))));
        });
      });
  };
  return {
    SCardEstablishContext: declare('SCardEstablishContext'),
    SCardReleaseContext: declare('SCardReleaseContext'),
    SCardCancel: declare('SCardCancel'),
    SCardListReaders: declare('SCardListReaders'),
    SCardGetStatusChange: declare('SCardGetStatusChange'),
    SCardConnect: declare('SCardConnect'),
    SCardStatus: declare('SCardStatus'),
    SCardBeginTransaction: declare('SCardBeginTransaction'),
    SCardEndTransaction: declare('SCardEndTransaction'),
    SCardTransmit: declare('SCardTransmit'),
    SCardDisconnect: declare('SCardDisconnect'),
  };
}
