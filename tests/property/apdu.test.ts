import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import {
  type CommandApdu,
  type LengthForm,
  encodeCommand,
  lengthForm,
  parseCommand,
} from '../../src/iso7816/command-apdu.ts';
import { encodeResponse, parseResponse } from '../../src/iso7816/response-apdu.ts';
import { anyOctets } from '../support/octets.ts';
import { PROPERTY } from '../support/property-settings.ts';
import { sameOctets } from '../support/same-octets.ts';

const LC_BOUNDARIES = [0, 1, 255, 256, 257, 65_279, 65_280, 65_535];
const LE_BOUNDARIES = [undefined, 1, 255, 256, 257, 65_279, 65_280, 65_535, 65_536];
const FORMS: readonly (LengthForm | undefined)[] = [undefined, 'short', 'extended'];

const octet = fc.integer({ min: 0, max: 255 });

const lengths = fc.record({
  lc: fc.oneof(fc.constantFrom(...LC_BOUNDARIES), fc.integer({ min: 0, max: 600 })),
  le: fc.oneof(fc.constantFrom(...LE_BOUNDARIES), fc.integer({ min: 1, max: 65_536 })),
  form: fc.constantFrom(...FORMS),
});

const commands = fc
  .record({ cla: octet, ins: octet, p1: octet, p2: octet, fill: octet, lengths })
  .map(({ fill, lengths: { lc, le, form }, ...header }): CommandApdu => {
    const command = { ...header, data: new Uint8Array(lc).fill(fill), le };
    return form === undefined ? command : { ...command, form };
  });

/** The form a command travels in; one without length fields shows none and reads as short. */
function travelledForm(command: CommandApdu): LengthForm {
  return command.data.length === 0 && command.le === undefined ? 'short' : lengthForm(command);
}

describe('any command', () => {
  it('comes out of its octets as it went in', () => {
    fc.assert(
      fc.property(commands, (command) => {
        const { data, ...rest } = parseCommand(encodeCommand(command));
        const { data: sent, ...sentRest } = command;
        expect(rest).toEqual({ ...sentRest, form: travelledForm(command) });
        expect(sameOctets(data, sent)).toBe(true);
      }),
      PROPERTY,
    );
  });

  it('comes out as it went in at every pair of boundaries and in every form', () => {
    let cases = 0;
    for (const lc of LC_BOUNDARIES) {
      for (const le of LE_BOUNDARIES) {
        for (const form of FORMS) {
          const bare = { cla: 0, ins: 0xb0, p1: 0, p2: 0, data: new Uint8Array(lc).fill(0xa5), le };
          const command = form === undefined ? bare : { ...bare, form };
          const parsed = parseCommand(encodeCommand(command));
          expect([parsed.data.length, parsed.le, parsed.form]).toEqual([lc, le, travelledForm(command)]);
          cases += 1;
        }
      }
    }
    expect(cases).toBe(8 * 9 * 3);
  });

  it('is as long as its fields', () => {
    fc.assert(
      fc.property(commands, (command) => {
        const extended = travelledForm(command) === 'extended';
        const lcField = command.data.length === 0 ? 0 : extended ? 3 : 1;
        const leField = command.le === undefined ? 0 : extended ? (lcField === 0 ? 3 : 2) : 1;
        expect(encodeCommand(command)).toHaveLength(4 + lcField + command.data.length + leField);
      }),
      PROPERTY,
    );
  });
});

describe('any octets', () => {
  it('are a command that encodes to the same octets, or refused by an AppError of the layer apdu', () => {
    fc.assert(
      fc.property(fc.oneof(anyOctets(0, 20), nearlyCommands()), (command) => {
        try {
          expect(encodeCommand(parseCommand(command))).toEqual(command);
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          expect(thrown.layer).toBe('apdu');
        }
      }),
      { ...PROPERTY, numRuns: 2000 },
    );
  });

  it('of two or more are a response that encodes to the same octets', () => {
    fc.assert(
      fc.property(anyOctets(2, 300), (answer) => {
        const response = parseResponse(answer);
        expect(encodeResponse(response)).toEqual(answer);
        expect(response.data).toHaveLength(answer.length - 2);
      }),
      PROPERTY,
    );
  });
});

/** Octets with zeros and small numbers where the length fields are, so that many of them are nearly right. */
function nearlyCommands(): fc.Arbitrary<Uint8Array> {
  const small = fc.integer({ min: 0, max: 4 });
  return fc
    .tuple(fc.array(small, { maxLength: 4, size: 'max' }), fc.array(small, { maxLength: 8, size: 'max' }))
    .map(([lengthFields, rest]) => Uint8Array.of(0, 0xb0, 0, 0, ...lengthFields, ...rest));
}
