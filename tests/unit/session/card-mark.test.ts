import { describe, expect, it } from 'vitest';
import type { MyNumberCapture } from '../../../src/cards/my-number-card/capture.ts';
import { cardMark } from '../../../src/session/read-my-number.ts';
import { placed, sitting } from '../../integration/my-number-reading.ts';

async function captureOf(profile: string): Promise<MyNumberCapture> {
  return (await sitting(await placed(profile))).capture;
}

/** The same card without the certificate that names its holder. */
function bare({ jpki, ...rest }: MyNumberCapture): MyNumberCapture {
  return { ...rest, jpki: { ...jpki, userAuthentication: { state: 'absent' } } };
}

describe('the mark of a My Number card', () => {
  it('is the same at every sitting', async () => {
    expect(cardMark(await captureOf('mnc-valid'))).toBe(cardMark(await captureOf('mnc-valid')));
  });

  it('tells two cards apart', async () => {
    expect(cardMark(await captureOf('mnc-valid'))).not.toBe(
      cardMark(await captureOf('mnc-foreign-resident')),
    );
  });

  it('tells two cards without a certificate apart by the day on which they end', async () => {
    const card = bare(await captureOf('mnc-valid'));
    const other = { ...card, cardExpiry: Uint8Array.of(1, 2, 3) };
    expect(cardMark(card)).not.toBe(cardMark(other));
    expect(cardMark(card)).toBe(cardMark(bare(await captureOf('mnc-valid'))));
  });

  it('never takes the end of one part for the beginning of the next', async () => {
    const card = bare(await captureOf('mnc-valid'));
    const { jpki } = card;
    const moved: MyNumberCapture = {
      ...card,
      cardExpiry: Uint8Array.of(...jpki.tokenInfo.slice(-1), ...(card.cardExpiry ?? [])),
      jpki: { ...jpki, tokenInfo: jpki.tokenInfo.slice(0, -1) },
    };
    expect(cardMark(moved)).not.toBe(cardMark(card));
  });
});
