// What the smart card service answers, as this program's failures: one table for both providers. Wrong number, card
// moved, card mute, card held by another program and service stopped each lead to words of their own.
// Spec: PC/SC part 5 (pcsc-lite `pcsclite.h`, Windows SDK `winerror.h`).

import { AppError, type Facts } from '../../src/errors/app-error.ts';
import type { ErrorCode } from '../../src/errors/catalogue.ts';

interface ScardCode {
  /** The LONG a function returned, as 32 unsigned bits. */
  readonly value: number;
  readonly name: string;
  /** What pcsc-mini calls it in `error.code`. */
  readonly mini?: string;
  readonly code: ErrorCode;
}

export const SCARD = {
  SUCCESS: 0x0000_0000,
  CANCELLED: 0x8010_0002,
  UNKNOWN_READER: 0x8010_0009,
  TIMEOUT: 0x8010_000a,
  READER_UNAVAILABLE: 0x8010_0017,
  NO_READERS_AVAILABLE: 0x8010_002e,
} as const;

export const SCARD_CODES: readonly ScardCode[] = [
  row(0x8010_0001, 'SCARD_F_INTERNAL_ERROR', 'READER_PROTOCOL', 'InternalError'),
  row(SCARD.CANCELLED, 'SCARD_E_CANCELLED', 'READER_SERVICE_DOWN', 'Cancelled'),
  // A handle dies with the reader it belongs to; a service that restarted says NO_SERVICE instead.
  row(0x8010_0003, 'SCARD_E_INVALID_HANDLE', 'READER_UNPLUGGED', 'InvalidHandle'),
  row(0x8010_0004, 'SCARD_E_INVALID_PARAMETER', 'READER_PROTOCOL', 'InvalidParameter'),
  row(0x8010_0005, 'SCARD_E_INVALID_TARGET', 'READER_SERVICE_DOWN', 'InvalidTarget'),
  row(0x8010_0006, 'SCARD_E_NO_MEMORY', 'READER_SERVICE_DOWN', 'NoMemory'),
  row(0x8010_0007, 'SCARD_F_WAITED_TOO_LONG', 'CARD_TIMEOUT', 'WaitedTooLong'),
  row(0x8010_0008, 'SCARD_E_INSUFFICIENT_BUFFER', 'READER_PROTOCOL', 'InsufficientBuffer'),
  row(SCARD.UNKNOWN_READER, 'SCARD_E_UNKNOWN_READER', 'READER_UNPLUGGED', 'UnknownReader'),
  row(SCARD.TIMEOUT, 'SCARD_E_TIMEOUT', 'CARD_TIMEOUT', 'Timeout'),
  row(0x8010_000b, 'SCARD_E_SHARING_VIOLATION', 'READER_BUSY', 'SharingViolation'),
  row(0x8010_000c, 'SCARD_E_NO_SMARTCARD', 'CARD_REMOVED', 'NoSmartCard'),
  row(0x8010_000d, 'SCARD_E_UNKNOWN_CARD', 'CARD_MUTE', 'UnknownCard'),
  // Neither T=0 nor T=1: what answered the power was not an answer to reset.
  row(0x8010_000f, 'SCARD_E_PROTO_MISMATCH', 'CARD_MUTE', 'ProtoMismatch'),
  row(0x8010_0010, 'SCARD_E_NOT_READY', 'READER_PROTOCOL', 'NotReady'),
  row(0x8010_0011, 'SCARD_E_INVALID_VALUE', 'READER_PROTOCOL', 'InvalidValue'),
  row(0x8010_0012, 'SCARD_E_SYSTEM_CANCELLED', 'READER_SERVICE_DOWN', 'SystemCancelled'),
  // The link between this program and the service, not the one to the card.
  row(0x8010_0013, 'SCARD_F_COMM_ERROR', 'READER_SERVICE_DOWN', 'CommError'),
  row(0x8010_0014, 'SCARD_F_UNKNOWN_ERROR', 'READER_PROTOCOL', 'UnknownError'),
  row(0x8010_0015, 'SCARD_E_INVALID_ATR', 'CARD_MUTE', 'InvalidAtr'),
  // Said both of a refused long command and of a card that left in mid-command; the backend asks the reader which.
  row(0x8010_0016, 'SCARD_E_NOT_TRANSACTED', 'READER_PROTOCOL', 'NotTransacted'),
  row(SCARD.READER_UNAVAILABLE, 'SCARD_E_READER_UNAVAILABLE', 'READER_UNPLUGGED', 'ReaderUnavailable'),
  row(0x8010_0018, 'SCARD_P_SHUTDOWN', 'READER_SERVICE_DOWN', 'Shutdown'),
  row(0x8010_0019, 'SCARD_E_PCI_TOO_SMALL', 'READER_PROTOCOL', 'PciTooSmall'),
  row(0x8010_001a, 'SCARD_E_READER_UNSUPPORTED', 'READER_PROTOCOL', 'ReaderUnsupported'),
  row(0x8010_001b, 'SCARD_E_DUPLICATE_READER', 'READER_PROTOCOL', 'DuplicateReader'),
  row(0x8010_001c, 'SCARD_E_CARD_UNSUPPORTED', 'CARD_MUTE', 'CardUnsupported'),
  row(0x8010_001d, 'SCARD_E_NO_SERVICE', 'READER_SERVICE_DOWN', 'NoService'),
  row(0x8010_001e, 'SCARD_E_SERVICE_STOPPED', 'READER_SERVICE_DOWN', 'ServiceStopped'),
  // pcsc-lite uses this value for SCARD_E_UNSUPPORTED_FEATURE, Windows for SCARD_E_UNEXPECTED.
  row(0x8010_001f, 'SCARD_E_UNEXPECTED', 'READER_PROTOCOL', 'Unexpected'),
  row(0x8010_0022, 'SCARD_E_UNSUPPORTED_FEATURE', 'READER_PROTOCOL', 'UnsupportedFeature'),
  row(0x8010_0027, 'SCARD_E_NO_ACCESS', 'READER_SERVICE_DOWN', 'NoAccess'),
  row(0x8010_002f, 'SCARD_E_COMM_DATA_LOST', 'READER_PROTOCOL', 'CommDataLost'),
  row(SCARD.NO_READERS_AVAILABLE, 'SCARD_E_NO_READERS_AVAILABLE', 'READER_NONE', 'NoReadersAvailable'),
  row(0x8010_0031, 'SCARD_E_SERVER_TOO_BUSY', 'READER_BUSY', 'ServerTooBusy'),
  row(0x8010_0065, 'SCARD_W_UNSUPPORTED_CARD', 'CARD_MUTE', 'UnsupportedCard'),
  row(0x8010_0066, 'SCARD_W_UNRESPONSIVE_CARD', 'CARD_MUTE', 'UnresponsiveCard'),
  row(0x8010_0067, 'SCARD_W_UNPOWERED_CARD', 'CARD_RESET', 'UnpoweredCard'),
  row(0x8010_0068, 'SCARD_W_RESET_CARD', 'CARD_RESET', 'ResetCard'),
  row(0x8010_0069, 'SCARD_W_REMOVED_CARD', 'CARD_REMOVED', 'RemovedCard'),
  // pcsc-lite: the access rules of the system (polkit) refuse this user the service.
  row(0x8010_006a, 'SCARD_W_SECURITY_VIOLATION', 'READER_SERVICE_DOWN', 'SecurityViolation'),

  // WinSCard hands through some Win32 errors of drivers and of the remote procedure call to the service.
  row(0x0000_0006, 'ERROR_INVALID_HANDLE', 'READER_UNPLUGGED'),
  row(0x0000_0015, 'ERROR_NOT_READY', 'READER_PROTOCOL'),
  row(0x0000_0016, 'ERROR_BAD_COMMAND', 'READER_UNPLUGGED'),
  row(0x0000_001f, 'ERROR_GEN_FAILURE', 'READER_PROTOCOL'),
  row(0x0000_0057, 'ERROR_INVALID_PARAMETER', 'READER_PROTOCOL'),
  row(0x0000_006d, 'ERROR_BROKEN_PIPE', 'READER_SERVICE_DOWN'),
  row(0x0000_0079, 'ERROR_SEM_TIMEOUT', 'CARD_TIMEOUT'),
  row(0x0000_0458, 'ERROR_NO_MEDIA_IN_DRIVE', 'CARD_REMOVED'),
  row(0x0000_045d, 'ERROR_IO_DEVICE', 'READER_PROTOCOL'),
  row(0x0000_048f, 'ERROR_DEVICE_NOT_CONNECTED', 'READER_UNPLUGGED'),
  row(0x0000_06ba, 'RPC_S_SERVER_UNAVAILABLE', 'READER_SERVICE_DOWN'),
];

const BY_VALUE = new Map(SCARD_CODES.map((entry) => [entry.value, entry]));
const BY_MINI = new Map(
  SCARD_CODES.flatMap((entry) => (entry.mini === undefined ? [] : [[entry.mini, entry]])),
);

/** The failure for a returned LONG, given as it came: signed, unsigned or 64 bits wide. */
export function scardError(value: number | bigint, facts: Facts = {}): AppError {
  const unsigned = Number(BigInt.asUintN(32, BigInt(value)));
  const known = BY_VALUE.get(unsigned);
  const scard = known?.name ?? `0x${unsigned.toString(16).toUpperCase().padStart(8, '0')}`;
  return new AppError(known?.code ?? 'READER_PROTOCOL', { ...facts, scard });
}

/** The failure for what pcsc-mini threw. */
export function miniError(thrown: unknown, facts: Facts = {}): AppError {
  if (thrown instanceof AppError) return thrown;
  const mini = errorCodeOf(thrown);
  const known = BY_MINI.get(mini);
  // Its own pools of four connections and four connection attempts.
  const busy = mini === 'TooManyCardConnections' || mini === 'TooManyConnectRequests';
  return new AppError(known?.code ?? (busy ? 'READER_BUSY' : 'READER_PROTOCOL'), {
    ...facts,
    scard: known?.name ?? mini,
  });
}

function errorCodeOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    return thrown.code;
  }
  return 'unknown';
}

function row(value: number, name: string, code: ErrorCode, mini?: string): ScardCode {
  return mini === undefined ? { value, name, code } : { value, name, code, mini };
}
