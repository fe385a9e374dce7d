// The text of a fault, as in FAULT_FORMS, to the fault.

import type { Fault } from './fault.ts';
import { parseFilePath } from './file-layout.ts';

const SHAPE = /^(?<kind>[a-z-]+)(?:@(?<apdu>[1-9]\d{0,3}))?(?:=(?<value>\S+))?$/;

/** undefined: not a fault in any of the forms. */
export function parseFault(text: string): Fault | undefined {
  const groups = SHAPE.exec(text)?.groups;
  if (groups?.['kind'] === undefined) return undefined;
  const { kind, apdu, value } = groups;
  if (apdu !== undefined) return faultAtApdu(kind, Number(apdu), value);
  return value === undefined ? plainFault(kind) : faultWithValue(kind, value);
}

function faultAtApdu(kind: string, apdu: number, value: string | undefined): Fault | undefined {
  if (value === undefined) {
    return kind === 'pull' || kind === 'stall' || kind === 'corrupt' ? { kind, apdu } : undefined;
  }
  if (kind === 'status' && /^[0-9a-fA-F]{4}$/.test(value))
    return { kind, apdu, sw: Number.parseInt(value, 16) };
  const length = parseCount(value);
  return kind === 'truncate' && length !== undefined ? { kind, apdu, length } : undefined;
}

function plainFault(kind: string): Fault | undefined {
  switch (kind) {
    case 'mute':
    case 'wrong-mac':
    case 'wrong-nonce':
    case 'short-only':
    case 'explicit-length-only':
    case 'get-response':
    case 'exact-le':
    case 'unknown-ca':
    case 'expired-signer':
      return { kind };
    default:
      return undefined;
  }
}

function faultWithValue(kind: string, value: string): Fault | undefined {
  const count = parseCount(value);
  if (kind === 'slow' && count !== undefined) return { kind, delayMs: count };
  if (kind === 'chunk' && count !== undefined && count > 0) return { kind, length: count };
  const [path = '', detail, ...rest] = value.split(':');
  const file = parseFilePath(path);
  if (file === undefined || rest.length > 0) return undefined;
  if (detail === undefined) return kind === 'garbage' || kind === 'long-tlv' ? { kind, file } : undefined;
  const bit = parseCount(detail);
  if (kind === 'flip' && bit !== undefined) return { kind, file, bit };
  return kind === 'other-card' && detail !== '' ? { kind, file, profile: detail } : undefined;
}

function parseCount(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
