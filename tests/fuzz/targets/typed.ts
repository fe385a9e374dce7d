// What a person types: numbers, PINs, faults for the simulator, command lines.

import { parseCardNumber, isCardNumber } from '../../../src/cards/residence-card/card-number.ts';
import { Pin, PIN_USES } from '../../../src/cards/my-number-card/pin.ts';
import { parseFault } from '../../../src/simulator/fault-spec.ts';
import { parseMyNumberFault } from '../../../src/simulator/my-number-card/fault.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { TEXT_MUTATORS, textOctets } from '../mutators/texts.ts';
import { BrokenPromise, type FuzzTarget } from '../target.ts';

const MUTATORS = [...TEXT_MUTATORS, ...OCTET_MUTATORS];
const LONGEST = 2_000;

export const CARD_NUMBER: FuzzTarget = {
  name: 'card-number',
  parser: 'src/cards/residence-card/card-number.ts',
  seeds: () => textOctets('AB12345678CD', 'ａｂ１２３４－５６７８ｃｄ', 'OB1234S678CO', ' ab 12345678 cd '),
  mutators: MUTATORS,
  refusals: [],
  longest: LONGEST,
  run(octets) {
    const result = parseCardNumber(new TextDecoder().decode(octets));
    if (!result.ok) return result.problem.kind;
    if (!isCardNumber(result.cardNumber)) throw new BrokenPromise('accepted without its format');
    return 'accepted';
  },
};

/** Twelve digits are the number nobody may ask for; none of the PINs has them. */
export const PINS: FuzzTarget = {
  name: 'pin',
  parser: 'src/cards/my-number-card/pin.ts',
  seeds: () => textOctets('1234', 'ABC123', 'ABCDEF1234567890', '123456789012', 'abc123'),
  mutators: MUTATORS,
  refusals: [],
  longest: LONGEST,
  run(octets) {
    return PIN_USES.map((use) => {
      const result = Pin.parse(use, octets);
      if (result.ok && octets.length > 16) throw new BrokenPromise('a PIN longer than any');
      return result.ok ? 'taken' : 'refused';
    }).join(' ');
  },
};

export const FAULTS: FuzzTarget = {
  name: 'fault',
  parser: 'src/simulator/fault-spec.ts, src/simulator/my-number-card/fault.ts',
  seeds: () =>
    textOctets(
      ...[
        'pull@3',
        'status@4=6A82',
        'truncate@5=10',
        'corrupt@6',
        'chunk=200',
        'slow=250',
        'mute',
        'stall@4',
      ],
      ...[
        'garbage=DF1/EF02',
        'other-card=DF3/EF01:student',
        'expired-signer',
        'tries=JPKI/0018:1',
        'get-response',
      ],
    ),
  mutators: MUTATORS,
  refusals: [],
  longest: LONGEST,
  run(octets) {
    const text = new TextDecoder().decode(octets);
    return `${parseFault(text)?.kind ?? 'none'} ${parseMyNumberFault(text)?.kind ?? 'none'}`;
  },
};
