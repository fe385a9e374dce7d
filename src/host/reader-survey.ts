// Every reader of this computer, and what seems to lie on it: found out by reading, a free file and nothing else.

import { toHex } from '../bytes/hex.ts';
import { AppError } from '../errors/app-error.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import { type IdentifiedCard, identifyCard } from '../session/identify-card.ts';
import type { ReaderStatus } from '../../native-shims/pcsc/pcsc.ts';
import type { PcscBackend } from './pcsc-backend.ts';

export interface SurveyedReader {
  readonly name: string;
  readonly card: 'empty' | 'present' | 'mute' | 'in-use' | 'unavailable';
  /** Answer to reset, hexadecimal. */
  readonly atr?: string;
  readonly seems?: IdentifiedCard | { readonly looksLike: string } | { readonly code: ErrorCode };
}

/** @throws AppError READER_SERVICE_DOWN, READING_CANCELLED. */
export async function surveyReaders(
  backend: PcscBackend,
  signal?: AbortSignal,
): Promise<readonly SurveyedReader[]> {
  const surveyed: SurveyedReader[] = [];
  for (const reader of await backend.listReaders(signal)) {
    surveyed.push(await surveyReader(backend, reader, signal));
  }
  return surveyed;
}

async function surveyReader(
  backend: PcscBackend,
  { name, card, atr }: ReaderStatus,
  signal: AbortSignal | undefined,
): Promise<SurveyedReader> {
  const base = { name, ...(atr !== undefined && { atr: toHex(atr) }) };
  if (card !== 'present') return { ...base, card: card === 'absent' ? 'empty' : 'mute' };
  try {
    const seems = await backend.withCard(name, { waitMs: 0, signal, afterwards: 'unpower' }, identifyCard);
    return { ...base, card: 'present', seems };
  } catch (thrown) {
    return { ...base, ...afterFailure(thrown) };
  }
}

/** @throws what is no failure of this one reader. */
function afterFailure(thrown: unknown): Pick<SurveyedReader, 'card' | 'seems'> {
  if (!(thrown instanceof AppError)) throw thrown;
  switch (thrown.code) {
    case 'CARD_UNSUPPORTED':
      return { card: 'present', seems: { looksLike: String(thrown.facts['looksLike']) } };
    case 'CARD_SPEC_VERSION_UNKNOWN':
      return { card: 'present', seems: { code: thrown.code } };
    case 'CARD_REMOVED':
    case 'CARD_ABSENT':
      return { card: 'empty' };
    case 'CARD_MUTE':
      return { card: 'mute' };
    case 'READER_BUSY':
      return { card: 'in-use' };
    case 'READING_CANCELLED':
    case 'INVARIANT':
      throw thrown;
    default:
      return { card: 'unavailable' };
  }
}
