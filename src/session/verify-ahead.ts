// Verification that begins while the card still gives what no signature covers, so that nobody waits for it afterwards. It
// says what verification after the reading would have said, of the same octets, or nothing at all.

import type { CardCapture } from '../cards/capture.ts';
import { signedDataOf } from '../cards/residence-card/document.ts';
import type { CardFile } from '../cards/residence-card/file-map.ts';
import type { Clock } from '../time/clock.ts';
import type { Anchors } from '../trust/anchors.ts';
import type { Evidence } from '../trust/evidence.ts';
import { verifySignedData } from '../trust/verify.ts';

/** Does the work once the next command is on its way to the card. */
export type Later = (work: () => void) => void;

export interface VerificationAhead {
  /** Told every file as it has been read; begins with the one that holds the signature, which comes after all it covers. */
  onRead(file: CardFile, sofar: CardCapture): void;
  /** undefined where nothing was begun for these octets, or it broke off: they are then verified as they would be anyway. */
  evidenceOf(capture: CardCapture): Promise<Evidence | undefined>;
  /** Resolves once whatever was begun has ended. */
  settled(): Promise<void>;
}

interface Begun {
  readonly sofar: CardCapture;
  readonly evidence: Promise<Evidence | undefined>;
}

export function verifyAhead(
  { clock, anchors }: { readonly clock: Clock; readonly anchors: Anchors },
  later: Later,
): VerificationAhead {
  let begun: Begun | undefined;
  return {
    onRead: ({ content }, sofar) => {
      if (content !== 'signature') return;
      const evidence = new Promise<Evidence | undefined>((resolve) => {
        // Whatever ends it ends the verification after the reading too, where it is reported.
        const verify = async () => verifySignedData(signedDataOf(sofar), anchors, clock.now());
        later(() => void verify().then(resolve, () => resolve(undefined)));
      });
      begun = { sofar, evidence };
    },
    evidenceOf: async (capture) =>
      begun !== undefined && isPartOf(begun.sofar, capture) ? begun.evidence : undefined,
    settled: async () => {
      await begun?.evidence;
    },
  };
}

/** The very octets: those of an earlier sitting are others, also where they are equal. */
function isPartOf(sofar: CardCapture, { type, files }: CardCapture): boolean {
  return sofar.type === type && [...sofar.files].every(([name, octets]) => files.get(name) === octets);
}
