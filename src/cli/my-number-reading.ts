// A reading of a My Number card on the command line: without a PIN, with those of standard input, or with those a person
// is offered to type.

import { isAppError } from '../errors/app-error.ts';
import type { MyNumberResult } from '../host/reading-host.ts';
import { attemptsOfPerson, attemptsOfProgram, type TypedPin } from '../host/typed-pins.ts';
import { fillIn } from '../words/fill-in.ts';
import { withFailure } from '../words/my-number-failure-words.ts';
import type { MyNumberWords } from '../words/my-number-texts.ts';
import { pinName, triesText } from '../words/my-number-words.ts';
import { toFailure } from '../errors/failure.ts';
import { offerPins } from './offer-pins.ts';
import { renderFailure } from './render/render-failure.ts';
import type { Terminal } from './terminal.ts';

export type Attempts = ReturnType<typeof attemptsOfPerson>;

interface Speaking {
  readonly terminal: Terminal;
  readonly words: MyNumberWords;
}

/** What standard input asks for; undefined when it gave no PIN. The tries left are said before any is sent. */
export function attemptsFromStdin(
  pins: readonly TypedPin[],
  { terminal, words }: Speaking,
): Attempts | undefined {
  if (pins.length === 0) return undefined;
  return attemptsOfProgram(pins, (all) => {
    for (const { use, tries } of all) {
      const line = fillIn(words.myNumber.prompts.tries, {
        pin: pinName(words, use),
        tries: triesText(words, tries),
      });
      terminal.err(`${line}\n`);
    }
  });
}

/**
 * Offers the PINs of a card that was read without one.
 * @param again one more sitting with the same card
 * @throws AppError of the sitting; a PIN that was refused is said, and the card read again without.
 */
export async function withOfferedPins(
  first: MyNumberResult,
  again: (attempts?: Attempts) => Promise<MyNumberResult>,
  { terminal, words }: Speaking,
): Promise<MyNumberResult> {
  const confirmed = await offerPins(first.report, { terminal, words });
  if (confirmed.length === 0) return first;
  try {
    return await again(attemptsOfPerson(confirmed, first.mark));
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (!isAppError(thrown) || !failure.code.startsWith('CREDENTIAL_')) throw thrown;
    terminal.err(renderFailure(failure, { terminal, words: withFailure(words, failure) }));
    terminal.err(`${words.myNumber.prompts.rereading}\n`);
    return await again();
  } finally {
    for (const { pin } of confirmed) pin.wipe();
  }
}
