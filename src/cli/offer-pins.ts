// PINs on a terminal: offered, never required. What each would show and the tries left are said first; each yes is one
// attempt, and the last try takes a sentence typed by hand.

import { isAppError } from '../errors/app-error.ts';
import {
  type ConfirmedPin,
  type PinUse,
  type TypedPin,
  isIndividualNumber,
  parseTypedPin,
} from '../host/typed-pins.ts';
import type { MyNumberReport, TriesLeft } from '../report/my-number-report.ts';
import { fillIn } from '../words/fill-in.ts';
import type { MyNumberWords } from '../words/my-number-texts.ts';
import { pinName, triesText } from '../words/my-number-words.ts';
import { ask, askYes } from './secrets.ts';
import type { Terminal } from './terminal.ts';

interface Asking {
  readonly terminal: Terminal;
  readonly words: MyNumberWords;
}

/** What the person confirmed; nothing when the input ends. @throws AppError READING_CANCELLED when the person stops. */
export async function offerPins(report: MyNumberReport, asking: Asking): Promise<readonly ConfirmedPin[]> {
  const { terminal, words } = asking;
  const confirmed: ConfirmedPin[] = [];
  say(asking, words.myNumber.prompts.optional);
  try {
    for (const [use, tries] of offered(report)) {
      const pin = await offer(use, tries, asking);
      if (pin !== undefined) confirmed.push(pin);
    }
    return confirmed;
  } catch (thrown) {
    for (const { pin } of confirmed) pin.wipe();
    if (isAppError(thrown, 'READING_CANCELLED') && !terminal.signal.aborted) return [];
    throw thrown;
  }
}

/** A password that opens nothing is not asked for. */
function offered({ tries, certificates }: MyNumberReport): readonly (readonly [PinUse, TriesLeft])[] {
  const isSignable = certificates.some(
    ({ use, present }) => use === 'digital-signature' && present !== false,
  );
  return [
    ['user-authentication', tries.userAuthentication],
    ...(isSignable ? [['digital-signature', tries.digitalSignature] as const] : []),
    ['input-support', tries.inputSupport],
  ];
}

async function offer(use: PinUse, tries: TriesLeft, asking: Asking): Promise<ConfirmedPin | undefined> {
  const { terminal, words } = asking;
  const { prompts } = words.myNumber;
  if (typeof tries !== 'number') {
    say(asking, fillIn(prompts.tries, { pin: pinName(words, use), tries: triesText(words, tries) }));
    return undefined;
  }
  const question = { question: prompts.offer[use], tries: triesText(words, tries) };
  if (!(await askYes(terminal, fillIn(prompts.yesNo, question)))) return undefined;
  const lastTryAccepted = tries === 1 && (await isLastTryAccepted(asking));
  const pin = tries === 1 && !lastTryAccepted ? undefined : await typePin(use, asking);
  if (pin !== undefined) return { pin, triesShown: tries, lastTryAccepted };
  say(asking, prompts.notSent);
  return undefined;
}

async function isLastTryAccepted(asking: Asking): Promise<boolean> {
  const { lastTry, lastTryInput, lastTrySentence } = asking.words.myNumber.prompts;
  say(asking, fillIn(lastTry, { sentence: lastTrySentence }));
  const typed = await ask(asking.terminal, lastTryInput);
  return typed.normalize('NFKC').trim() === lastTrySentence.normalize('NFKC');
}

/** Typed once. Small letters are capitals only after a yes. Undefined for what is no PIN of this use. */
async function typePin(use: PinUse, asking: Asking): Promise<TypedPin | undefined> {
  const { terminal, words } = asking;
  const { prompts, problems, failures } = words.myNumber;
  say(asking, prompts.typedOnce);
  const typed = await ask(terminal, fillIn(prompts.type, { pin: pinName(words, use) }), 'hidden');
  if (isIndividualNumber(typed)) {
    say(asking, `${failures.individualNumber.title}: ${failures.individualNumber.meaning}`);
    return undefined;
  }
  const parsed = parseTypedPin(use, typed);
  if (parsed.ok) return parsed.pin;
  const { problem } = parsed;
  if (problem.kind === 'lower-case') {
    const capitals = (await askYes(terminal, prompts.capitals)) && parseTypedPin(use, typed, 'as-capitals');
    return capitals && capitals.ok ? capitals.pin : undefined;
  }
  const position = problem.kind === 'character' ? problem.position : 0;
  say(asking, fillIn(problems[problem.kind], { pin: pinName(words, use), position }));
  return undefined;
}

function say({ terminal }: Asking, text: string): void {
  terminal.err(`${text}\n`);
}
