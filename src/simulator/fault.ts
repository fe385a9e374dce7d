// What can be made to go wrong, and how each fault is written on the command line. APDUs are counted from 1, from the
// moment the card is powered or reset.

import type { FilePath } from './file-layout.ts';

/** Faults in what is stored, made before the card is placed. */
export type FileFault =
  /** One bit inverted; bit 0 is the most significant bit of the first octet. */
  | { readonly kind: 'flip'; readonly file: FilePath; readonly bit: number }
  /** Octets without any structure, as many as the file has. */
  | { readonly kind: 'garbage'; readonly file: FilePath }
  /** The first data object claims to be longer than the file. */
  | { readonly kind: 'long-tlv'; readonly file: FilePath }
  /** The file of another profile in place of this one's. */
  | { readonly kind: 'other-card'; readonly file: FilePath; readonly profile: string }
  /** The signature made anew, by a signer whose CA nobody knows or whose certificate has run out. */
  | { readonly kind: 'unknown-ca' }
  | { readonly kind: 'expired-signer' };

/** Faults of the exchange, whatever the chip. */
export type BodyFault =
  /** Leaves the field when the n-th APDU arrives; once, so that the next tap goes through. */
  | { readonly kind: 'pull'; readonly apdu: number }
  /** Never answers the n-th APDU. */
  | { readonly kind: 'stall'; readonly apdu: number }
  /** Felt by the reader, answers nothing. */
  | { readonly kind: 'mute' }
  /** Answers the n-th APDU with a status word alone, without performing it. */
  | { readonly kind: 'status'; readonly apdu: number; readonly sw: number }
  /** Only the first octets of the n-th answer arrive, data and status word counted together. */
  | { readonly kind: 'truncate'; readonly apdu: number; readonly length: number }
  /** One bit of the data of the n-th answer arrives inverted. */
  | { readonly kind: 'corrupt'; readonly apdu: number }
  /** Takes this long over every APDU. */
  | { readonly kind: 'slow'; readonly delayMs: number };

/** Faults of the chip of a residence card. */
export type ChipFault =
  /** M_ICC does not belong to E_ICC. */
  | { readonly kind: 'wrong-mac' }
  /** E_ICC does not hold RND.IFD; M_ICC is right. */
  | { readonly kind: 'wrong-nonce' }
  /** 6700 to every command of extended length. */
  | { readonly kind: 'short-only' }
  /** 6700 to a read of the whole file by length 0000. */
  | { readonly kind: 'explicit-length-only' }
  /** At most so many octets of a file per command. */
  | { readonly kind: 'chunk'; readonly length: number }
  /** 61XX and GET RESPONSE for answers to short commands. */
  | { readonly kind: 'get-response' }
  /** 6CXX where a short Le goes beyond the end of the file. */
  | { readonly kind: 'exact-le' };

/** Faults in how the card behaves while it is read. */
export type CardFault = BodyFault | ChipFault;

export type Fault = FileFault | CardFault;

/** How each fault is written: N counts APDUs, FILE is a path such as DF1/EF03. */
export const FAULT_FORMS: Readonly<Record<Fault['kind'], string>> = {
  pull: 'pull@N',
  stall: 'stall@N',
  mute: 'mute',
  status: 'status@N=SW1SW2',
  truncate: 'truncate@N=OCTETS',
  corrupt: 'corrupt@N',
  slow: 'slow=MILLISECONDS',
  'wrong-mac': 'wrong-mac',
  'wrong-nonce': 'wrong-nonce',
  'short-only': 'short-only',
  'explicit-length-only': 'explicit-length-only',
  chunk: 'chunk=OCTETS',
  'get-response': 'get-response',
  'exact-le': 'exact-le',
  flip: 'flip=FILE:BIT',
  garbage: 'garbage=FILE',
  'long-tlv': 'long-tlv=FILE',
  'other-card': 'other-card=FILE:PROFILE',
  'unknown-ca': 'unknown-ca',
  'expired-signer': 'expired-signer',
};

export function isFileFault(fault: Fault): fault is FileFault {
  switch (fault.kind) {
    case 'flip':
    case 'garbage':
    case 'long-tlv':
    case 'other-card':
    case 'unknown-ca':
    case 'expired-signer':
      return true;
    default:
      return false;
  }
}

export function isBodyFault(fault: { readonly kind: string }): fault is BodyFault {
  switch (fault.kind) {
    case 'pull':
    case 'stall':
    case 'mute':
    case 'status':
    case 'truncate':
    case 'corrupt':
    case 'slow':
      return true;
    default:
      return false;
  }
}
