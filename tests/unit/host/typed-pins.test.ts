import { describe, expect, it } from 'vitest';
import {
  attemptsOfPerson,
  attemptsOfProgram,
  isIndividualNumber,
  parseTypedPin,
} from '../../../src/host/typed-pins.ts';
import { cardMark } from '../../../src/session/read-my-number.ts';
import { placed, sitting } from '../../integration/my-number-reading.ts';
import { appError, appErrorOf } from '../../support/app-errors.ts';
import { pinOf } from '../cards/my-number-card/tapped-card.ts';

describe('a number of 12 digits', () => {
  it.each([
    '123456789018',
    ' 1234 5678 9018 ',
    '1234-5678-9018',
    '１２３４５６７８９０１８',
    '1234‐5678－9018',
  ])('is recognised as %s', (typed) => {
    expect(isIndividualNumber(typed)).toBe(true);
  });

  it.each(['12345678901', '1234567890123', 'AB12345678CD', 'SIGN12345678', '1234', ''])(
    'is not %s',
    (typed) => {
      expect(isIndividualNumber(typed)).toBe(false);
    },
  );
});

describe('a typed PIN', () => {
  it('may be typed in full width, with spaces around it', () => {
    const parsed = parseTypedPin('user-authentication', ' １２３４ ');
    expect(parsed.ok && [...parsed.pin.octets()]).toEqual([0x31, 0x32, 0x33, 0x34]);
  });

  it.each(['12あ4', '12\u00004', '12é4', '12𠮷'])('holds no other character: %j', (typed) => {
    expect(parseTypedPin('user-authentication', typed)).toMatchObject({
      ok: false,
      problem: { kind: 'character', position: 3 },
    });
  });

  it('shows nothing of itself', () => {
    const parsed = parseTypedPin('digital-signature', 'SIGN1234');
    expect(JSON.stringify(parsed)).not.toContain('SIGN');
  });
});

describe('attempts', () => {
  it('of a program serve one sitting', async () => {
    const { capture } = await sitting(await placed('mnc-valid'));
    const source = attemptsOfProgram([pinOf('user-authentication')], () => undefined);
    expect(source(capture)).toHaveLength(1);
    expect(appErrorOf(() => source(capture))).toEqual(
      appError('CREDENTIAL_UNCONFIRMED', { reason: 'confirmation-used' }),
    );
  });

  it('of a person serve one sitting', async () => {
    const { capture } = await sitting(await placed('mnc-valid'));
    const confirmed = { pin: pinOf('user-authentication'), triesShown: 3, lastTryAccepted: false };
    const source = attemptsOfPerson([confirmed], cardMark(capture));
    expect(source(capture)).toHaveLength(1);
    expect(appErrorOf(() => source(capture))).toEqual(
      appError('CREDENTIAL_UNCONFIRMED', { reason: 'confirmation-used' }),
    );
  });

  it('of a program are told their tries before one is refused', async () => {
    const { capture } = await sitting(await placed('mnc-one-try'));
    const told: unknown[] = [];
    const source = attemptsOfProgram([pinOf('digital-signature')], (tries) => told.push(...tries));
    appErrorOf(() => source(capture));
    expect(told).toEqual([{ use: 'digital-signature', tries: 1 }]);
  });
});
