// The one place where a PIN leaves this program. A wrong one spends a try that only the municipal office gives back, so:
// the counter is read first, the person has confirmed what it shows, each confirmation serves one attempt, and nothing
// is ever sent again by itself.
// After any of this the card is to be disconnected without power: a verified PIN outlives a reset.

import { type Bytes, wipe } from '../../bytes/bytes.ts';
import { AppError, type Facts, isAppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import type { ResponseApdu } from '../../iso7816/response-apdu.ts';
import { SW, meansBlocked, statusWordName, triesLeft } from '../../iso7816/status-word.ts';
import { requireApplication } from './applications.ts';
import { verifyPin } from './commands.ts';
import { PIN_FILES, readTries } from './pin-file.ts';
import type { Pin, PinTries, PinUse } from './pin.ts';

/** A person's word for one attempt: made when they have seen the tries left and pressed the button. */
export class AttemptConfirmation {
  readonly use: PinUse;
  /** Tries left, as the person saw them. */
  readonly triesShown: number;
  /** Whether the person said in so many words that the last try may be used. */
  readonly lastTryAccepted: boolean;
  #used = false;

  constructor(use: PinUse, triesShown: number, lastTryAccepted = false) {
    this.use = use;
    this.triesShown = triesShown;
    this.lastTryAccepted = lastTryAccepted;
  }

  /** True once, false ever after. */
  consume(): boolean {
    if (this.#used) return false;
    this.#used = true;
    return true;
  }
}

/**
 * Selects the PIN's application and verifies the PIN once. The application stays current and open.
 * The confirmation is used up whatever happens. The PIN itself is the caller's to wipe.
 * @throws AppError CREDENTIAL_BLOCKED, CREDENTIAL_TRIES_UNKNOWN and CREDENTIAL_UNCONFIRMED before anything was sent;
 *   CREDENTIAL_PIN_REJECTED and CREDENTIAL_BLOCKED (`spent`) afterwards; APDU_STATUS, and what the channel throws,
 *   with `tryMayBeSpent` when the PIN was on its way by then.
 */
export async function verifyOnce(
  channel: ApduChannel,
  pin: Pin,
  confirmation: AttemptConfirmation,
): Promise<void> {
  if (confirmation.use !== pin.use) throw new AppError('INVARIANT', { where: 'confirmation of another PIN' });
  if (!confirmation.consume()) throw unconfirmed(pin.use, 'confirmation-used');
  await requireApplication(channel, PIN_FILES[pin.use].application);
  checkTries(confirmation, await readTries(channel, pin.use));
  await send(channel, pin);
}

/** The counter is read anew: another card may lie there, or another program may have spent a try since. */
function checkTries(confirmation: AttemptConfirmation, tries: PinTries): void {
  const { use, triesShown, lastTryAccepted } = confirmation;
  if (tries === 'unknown') throw new AppError('CREDENTIAL_TRIES_UNKNOWN', { pin: use });
  if (tries === 'blocked') throw blocked(use, false);
  if (tries !== triesShown) throw unconfirmed(use, 'tries-changed', { attemptsLeft: tries });
  if (tries === 1 && !lastTryAccepted) throw unconfirmed(use, 'last-try', { attemptsLeft: tries });
}

async function send(channel: ApduChannel, pin: Pin): Promise<void> {
  const octets = pin.octets();
  try {
    const { sw } = await answerTo(channel, pin.use, octets);
    if (sw === SW.SUCCESS) return;
    if (meansBlocked(sw)) throw blocked(pin.use, true);
    const attemptsLeft = triesLeft(sw);
    if (attemptsLeft !== undefined) {
      throw new AppError('CREDENTIAL_PIN_REJECTED', { pin: pin.use, attemptsLeft });
    }
    const answer = { step: 'VERIFY', sw: statusWordName(sw) };
    throw new AppError('APDU_STATUS', { ...answer, pin: pin.use, tryMayBeSpent: true });
  } finally {
    wipe(octets);
  }
}

/** A card that goes, or a reader that fails, leaves it open whether the card had counted by then. */
async function answerTo(channel: ApduChannel, use: PinUse, octets: Bytes): Promise<ResponseApdu> {
  try {
    return await channel.send(verifyPin(octets));
  } catch (thrown) {
    throw isAppError(thrown) ? thrown.with({ pin: use, tryMayBeSpent: true }) : thrown;
  }
}

function blocked(use: PinUse, spent: boolean): AppError {
  return new AppError('CREDENTIAL_BLOCKED', { pin: use, attemptsLeft: 0, spent });
}

function unconfirmed(use: PinUse, reason: string, facts: Facts = {}): AppError {
  return new AppError('CREDENTIAL_UNCONFIRMED', { pin: use, reason, ...facts });
}
