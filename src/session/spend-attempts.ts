// What the PINs of a My Number card open: each confirmed attempt once, in the order given, and none after one that failed.

import type { MyNumberCapture } from '../cards/my-number-card/capture.ts';
import { signNonce } from '../cards/my-number-card/challenge.ts';
import { readBasicAttributes } from '../cards/my-number-card/input-support/read.ts';
import { readSignatureCertificate } from '../cards/my-number-card/jpki/read.ts';
import type { AttemptConfirmation } from '../cards/my-number-card/pin-attempt.ts';
import { readTries } from '../cards/my-number-card/pin-file.ts';
import type { Pin, PinTries } from '../cards/my-number-card/pin.ts';
import type { Random } from '../crypto/random.ts';
import type { ApduChannel } from '../iso7816/apdu-channel.ts';

export interface PinAttempt {
  /** Wiped when the sitting ends. */
  readonly pin: Pin;
  readonly confirmation: AttemptConfirmation;
}

interface Spending {
  readonly attempts: readonly PinAttempt[];
  readonly random: Random;
}

/** @throws AppError of verifyOnce, APDU_STATUS, and what the channel throws. */
export async function spendAttempts(
  channel: ApduChannel,
  seen: MyNumberCapture,
  { attempts, random }: Spending,
): Promise<MyNumberCapture> {
  let capture = seen;
  try {
    for (const attempt of attempts) capture = await spend(channel, capture, { attempt, random });
    return capture;
  } finally {
    for (const { pin } of attempts) pin.wipe();
  }
}

async function spend(
  channel: ApduChannel,
  capture: MyNumberCapture,
  { attempt: { pin, confirmation }, random }: { readonly attempt: PinAttempt; readonly random: Random },
): Promise<MyNumberCapture> {
  const { jpki } = capture;
  switch (pin.use) {
    case 'user-authentication': {
      const possession = await signNonce(channel, random, pin, confirmation);
      const userAuthentication = await afterwards(channel, pin, jpki.tries.userAuthentication);
      return { ...capture, jpki: { ...jpki, possession, tries: { ...jpki.tries, userAuthentication } } };
    }
    case 'digital-signature': {
      const certificate = await readSignatureCertificate(channel, pin, confirmation);
      const digitalSignature = await afterwards(channel, pin, jpki.tries.digitalSignature);
      const tries = { ...jpki.tries, digitalSignature };
      return { ...capture, jpki: { ...jpki, digitalSignature: certificate, tries } };
    }
    case 'input-support': {
      const basicAttributes = await readBasicAttributes(channel, pin, confirmation);
      const inputSupportTries = await afterwards(channel, pin, capture.inputSupportTries);
      return { ...capture, basicAttributes, inputSupportTries };
    }
  }
}

/** A right PIN gives all tries back. Some cards do not count while a PIN is verified; then what was seen stands. */
async function afterwards(channel: ApduChannel, pin: Pin, seen: PinTries): Promise<PinTries> {
  const now = await readTries(channel, pin.use);
  return now === 'unknown' ? seen : now;
}
