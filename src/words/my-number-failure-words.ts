// Failures of a reading of a My Number card, in the words of PINs and of this card: the same codes mean other things there
// than with a card number.

import { lookAlike } from './failure-words.ts';
import { fillIn } from './fill-in.ts';
import type { MyNumberWords } from './my-number-texts.ts';
import { type PinUseLike, type TriesLike, pinName, triesText } from './my-number-words.ts';
import type { Words } from './words.ts';

interface FailureLike {
  readonly code: keyof Words['failures'];
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

interface FailureTexts {
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
}

/** Whether this failure is told in these words and not in the common ones. */
export function isMyNumberFailure({ code, facts }: FailureLike): boolean {
  if (facts['tryMayBeSpent'] === true) return true;
  if (code === 'CARD_UNSUPPORTED') return facts['wanted'] !== undefined;
  if (code === 'CREDENTIAL_FORMAT' && facts['where'] === 'secrets-stdin') return true;
  return (
    code.startsWith('CREDENTIAL_') && (facts['pin'] !== undefined || facts['problem'] === 'individual-number')
  );
}

/** The words with those of this one failure in place of the common ones. */
export function withFailure(words: MyNumberWords, failure: FailureLike): MyNumberWords {
  const texts = textsOf(words, failure);
  return texts === undefined ? words : { ...words, failures: { ...words.failures, [failure.code]: texts } };
}

function textsOf(words: MyNumberWords, { code, facts }: FailureLike): FailureTexts | undefined {
  const { failures } = words.myNumber;
  const filled = (texts: FailureTexts): FailureTexts => ({
    ...texts,
    meaning: fillIn(texts.meaning, fillIns(words, facts)),
  });
  switch (code) {
    case 'CARD_UNSUPPORTED':
      return filled(unsupported(words, facts));
    case 'CREDENTIAL_FORMAT':
      if (facts['problem'] === 'individual-number') return failures.individualNumber;
      return filled(facts['pin'] === undefined ? failures.secretsForm : failures.pinFormat);
    case 'CREDENTIAL_PIN_REJECTED':
      return filled(failures.rejected);
    case 'CREDENTIAL_BLOCKED':
      return filled(failures.blocked);
    case 'CREDENTIAL_TRIES_UNKNOWN':
      return filled(failures.triesUnknown);
    case 'CREDENTIAL_UNCONFIRMED':
      return filled(unconfirmed(words, facts['reason']));
    default:
      return facts['tryMayBeSpent'] === true ? withSpentTry(words, words.failures[code]) : undefined;
  }
}

/** What happened is told as ever, and then that a try may be gone. */
function withSpentTry({ myNumber: { tries } }: MyNumberWords, texts: FailureTexts): FailureTexts {
  return { ...texts, action: `${texts.action} ${tries.mayBeSpent}` };
}

function unsupported({ myNumber: { failures } }: MyNumberWords, facts: FailureLike['facts']): FailureTexts {
  if (facts['looksLike'] === 'juki-card') return failures.jukiCard;
  if (facts['looksLike'] === 'smartphone') return failures.smartphone;
  return facts['wanted'] === 'my-number-card' ? failures.notMyNumberCard : failures.noneOfOurs;
}

function unconfirmed({ myNumber: { failures } }: MyNumberWords, reason: unknown): FailureTexts {
  if (reason === 'last-try') return failures.lastTry;
  return reason === 'other-card' ? failures.otherCard : failures.triesChanged;
}

function fillIns(words: MyNumberWords, facts: FailureLike['facts']): Readonly<Record<string, string>> {
  const use = facts['pin'];
  const tries = facts['attemptsLeft'];
  const pin = isPinUse(words, use) ? pinName(words, use) : '';
  return {
    looksLike: lookAlike(words, facts['looksLike']),
    pin,
    tries: triesText(words, isTries(tries) ? tries : 'unknown'),
    problem: problemText(words, facts, pin),
  };
}

function problemText({ myNumber }: MyNumberWords, facts: FailureLike['facts'], pin: string): string {
  const texts: Readonly<Record<string, string>> = myNumber.problems;
  const template = texts[String(facts['problem'])] ?? myNumber.problems.text;
  return fillIn(template, { pin, position: String(facts['position'] ?? '') });
}

function isPinUse({ myNumber }: MyNumberWords, use: unknown): use is PinUseLike {
  return typeof use === 'string' && Object.hasOwn(myNumber.pins, use);
}

function isTries(tries: unknown): tries is TriesLike {
  return typeof tries === 'number';
}
