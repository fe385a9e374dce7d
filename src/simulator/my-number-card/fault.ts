// What can be made to go wrong with a simulated My Number card, and the habits in which real ones differ.
// APDUs are counted from 1, from the moment the card is powered or reset.

import { type BodyFault, isBodyFault } from '../fault.ts';
import { parseFault } from '../fault-spec.ts';
import { type FilePath, LAYOUT, isFilePath } from './file-layout.ts';

/** Faults in what is stored, made before the card is placed. */
export type MyNumberFileFault =
  /** One bit inverted; bit 0 is the most significant bit of the first octet. */
  | { readonly kind: 'flip'; readonly file: FilePath; readonly bit: number }
  /** Nothing but filler. */
  | { readonly kind: 'filler'; readonly file: FilePath }
  /** Only so many octets are there, then filler. */
  | { readonly kind: 'cut'; readonly file: FilePath; readonly length: number }
  /** The file ends after so many octets, filler and all. */
  | { readonly kind: 'shorten'; readonly file: FilePath; readonly length: number }
  /** The file is not on the card. */
  | { readonly kind: 'missing'; readonly file: FilePath }
  /** The file of another profile in place of this one's. */
  | { readonly kind: 'other-card'; readonly file: FilePath; readonly profile: string };

/** Habits of the chip; none of them is wrong. */
export type HabitFault =
  /** The first command after power is answered 6F00, once. */
  | { readonly kind: 'first-6f00' }
  /** READ BINARY and VERIFY with a short identifier are answered 6A86. */
  | { readonly kind: 'no-sfi' }
  /** VERIFY without data is answered 6700. */
  | { readonly kind: 'tries-hidden' }
  /** A blocked PIN answers 6983 in place of 6984. */
  | { readonly kind: 'blocked-6983' }
  /** READ BINARY for more than 240 octets is answered 6700. */
  | { readonly kind: 'small-buffer' }
  /** Answers are fetched with GET RESPONSE after 61XX, as over T=0. */
  | { readonly kind: 'get-response' };

/** Faults of a card that lies there. */
export type PlacedFault = BodyFault | HabitFault;

export type MyNumberFault = PlacedFault | MyNumberFileFault;

export interface ChipHabits {
  readonly first6f00: boolean;
  readonly noSfi: boolean;
  readonly triesHidden: boolean;
  readonly blocked6983: boolean;
  readonly smallBuffer: boolean;
  readonly getResponse: boolean;
}

const HABITS = [
  'first-6f00',
  'no-sfi',
  'tries-hidden',
  'blocked-6983',
  'small-buffer',
  'get-response',
] as const satisfies readonly HabitFault['kind'][];

/** How the faults that only this card has are written; those of the exchange are in ../fault.ts. */
export const MY_NUMBER_FAULT_FORMS: Readonly<Record<HabitFault['kind'] | MyNumberFileFault['kind'], string>> =
  {
    'first-6f00': 'first-6f00',
    'no-sfi': 'no-sfi',
    'tries-hidden': 'tries-hidden',
    'blocked-6983': 'blocked-6983',
    'small-buffer': 'small-buffer',
    'get-response': 'get-response',
    flip: 'flip=FILE:BIT',
    filler: 'filler=FILE',
    cut: 'cut=FILE:LENGTH',
    shorten: 'shorten=FILE:LENGTH',
    missing: 'missing=FILE',
    'other-card': 'other-card=FILE:PROFILE',
  };

export function habitsOf(faults: readonly PlacedFault[]): ChipHabits {
  const has = (kind: HabitFault['kind']) => faults.some((fault) => fault.kind === kind);
  return {
    first6f00: has('first-6f00'),
    noSfi: has('no-sfi'),
    triesHidden: has('tries-hidden'),
    blocked6983: has('blocked-6983'),
    smallBuffer: has('small-buffer'),
    getResponse: has('get-response'),
  };
}

export function isFileFault(fault: MyNumberFault): fault is MyNumberFileFault {
  return 'file' in fault;
}

/** undefined: not a fault in any of the forms. */
export function parseMyNumberFault(text: string): MyNumberFault | undefined {
  const habit = HABITS.find((kind) => kind === text);
  if (habit !== undefined) return { kind: habit };
  const shared = parseFault(text);
  if (shared !== undefined && isBodyFault(shared)) return shared;
  const groups = /^(?<kind>[a-z-]+)=(?<file>[A-Z]+\/[0-9A-F]{4})(?::(?<detail>\S+))?$/.exec(text)?.groups;
  const { kind, file, detail } = groups ?? {};
  if (kind === undefined || file === undefined || !isFilePath(file)) return undefined;
  if (LAYOUT.get(file)?.kind !== 'data') return undefined;
  return fileFault(kind, file, detail);
}

function fileFault(kind: string, file: FilePath, detail: string | undefined): MyNumberFileFault | undefined {
  if (detail === undefined) return kind === 'filler' || kind === 'missing' ? { kind, file } : undefined;
  if (kind === 'other-card') return { kind, file, profile: detail };
  if (!/^\d{1,6}$/.test(detail)) return undefined;
  if (kind === 'flip') return { kind, file, bit: Number(detail) };
  return kind === 'cut' || kind === 'shorten' ? { kind, file, length: Number(detail) } : undefined;
}
