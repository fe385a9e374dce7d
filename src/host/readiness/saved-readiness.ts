// A check that a person keeps for later: what was asked and every answer, encrypted. No field of it can hold a PIN, the
// serial number of a certificate, a name or an image; the card number is there only where the person ticked it.

import * as v from 'valibot';
import { AppError } from '../../errors/app-error.ts';
import type { CallInput } from '../../ipc/schema.ts';
import type { OpenedReadiness } from '../../ipc/readiness-calls.ts';
import { factsFileContent, type FactsFileContent } from '../../readiness/facts-file-content.ts';
import { readFacts } from '../../readiness/facts-file.ts';
import { parseIsoDate, type JstDate } from '../../time/jst-date.ts';
import { openBox, type RandomOctets, sealBox } from './passphrase-box.ts';

export type ReadinessToSave = Omit<CallInput<'readiness.save'>, 'passphrase'> & {
  readonly savedOn: JstDate;
};

/** Forty facts in their envelope are about 5 kB. */
const MAX_OCTETS = 65_536;

const ContentSchema = v.strictObject({
  savedOn: v.custom<JstDate>((value) => typeof value === 'string' && parseIsoDate(value) !== undefined),
  /** A facts file as an object, with its procedure. */
  question: v.unknown(),
  include: v.strictObject({
    cardNumber: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}\d{8}[A-Z]{2}$/))),
  }),
});

/** @throws AppError FACTS_INVALID for a name or value that a facts file may not have. */
export async function saveReadiness(
  { savedOn, procedure, combo, facts, include }: ReadinessToSave,
  passphrase: string,
  random?: RandomOctets,
): Promise<Uint8Array> {
  if (Object.values(facts).some(holdsIndividualNumber)) throw new AppError('FACTS_INVALID', { count: 1 });
  const read = readFacts({ ...facts, procedure, combo });
  if (!read.ok) throw new AppError('FACTS_INVALID', { count: read.errors.length });
  const question = { procedure, combo, ...factsFileContent(read.facts) };
  const text = JSON.stringify({ savedOn, question, include });
  return new TextEncoder().encode(await sealBox(new TextEncoder().encode(text), passphrase, random));
}

/** @throws AppError FILE_DAMAGED, FILE_PASSPHRASE_WRONG. */
export async function openReadiness(file: Uint8Array, passphrase: string): Promise<OpenedReadiness> {
  if (file.length > MAX_OCTETS) throw new AppError('FILE_DAMAGED', { reason: 'too-large' });
  const content = contentOf(textOf(await openBox(textOf(file), passphrase)));
  const read = readFacts(content.question);
  if (!read.ok || read.procedure === undefined) throw new AppError('FILE_DAMAGED', { reason: 'facts' });
  const { procedure, combo, facts } = read;
  const { savedOn, include } = content;
  return {
    savedOn,
    procedure,
    combo,
    facts: factsFileContent(facts),
    cardNumber: include.cardNumber ?? null,
  };
}

function contentOf(text: string): v.InferOutput<typeof ContentSchema> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new AppError('FILE_DAMAGED', { reason: 'content' });
  }
  const parsed = v.safeParse(ContentSchema, content);
  if (!parsed.success) throw new AppError('FILE_DAMAGED', { reason: 'content' });
  return parsed.output;
}

function textOf(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    throw new AppError('FILE_DAMAGED', { reason: 'utf-8' });
  }
}

/** Twelve digits in a row, however they were typed: nobody has a use for them here (番号法 第20条). */
function holdsIndividualNumber(value: FactsFileContent[string]): boolean {
  return typeof value === 'string' && /\d(?:[\s-]?\d){11}/.test(value.normalize('NFKC'));
}
