// The card's states and refusals, one line each: what was done before, what is sent, which status word comes.

import { describe, expect, it } from 'vitest';
import { repeatingRandom, exampleCard } from './example-card.ts';
import { ScriptTerminal, SELECT } from './script-terminal.ts';

type Step = (terminal: ScriptTerminal) => Promise<unknown>;

const select =
  (df: keyof typeof SELECT): Step =>
  (terminal) =>
    terminal.send(SELECT[df]);
const challenge: Step = (terminal) => terminal.send('0084000008');
const authenticate: Step = (terminal) => terminal.mutualAuthenticate();
const verify: Step = (terminal) => terminal.send(terminal.verifyCommand());
const verified: readonly Step[] = [authenticate, verify];

const READ_ALL = '0000049602000000' + '00';
const A_MAC_OF_ZEROS = `0082000028${'00'.repeat(40)}00`;

interface Row {
  readonly says: string;
  readonly before?: readonly Step[];
  readonly send: string | ((terminal: ScriptTerminal) => string);
  readonly sw: string;
}

const SELECTION: readonly Row[] = [
  { says: 'the MF is selected by 3F00', send: SELECT.MF, sw: '9000' },
  { says: 'each DF is selected by its full name', send: SELECT.DF2, sw: '9000' },
  { says: 'a DF name with an Le is selected all the same', send: `${SELECT.DF1}00`, sw: '9000' },
  { says: 'octets after Lc are ignored by SELECT', send: `${SELECT.DF1}AABB`, sw: '9000' },
  { says: 'an unknown DF name is not found', send: '00A4040C10' + 'A0'.repeat(16), sw: '6A82' },
  { says: 'the JPKI application is not on this card', send: '00A4040C0AD392F000260100000001', sw: '6A82' },
  { says: 'a truncated DF name is not found', send: '00A4040C07D392F0004F0200', sw: '6A82' },
  { says: 'another file identifier than the MF is not found', send: '00A40000022F00', sw: '6A82' },
  { says: 'a file identifier of three octets has a wrong length', send: '00A40000033F0000', sw: '6700' },
  {
    says: 'SELECT with file control information is not offered',
    send: SELECT.DF1.replace('040C', '0400'),
    sw: '6A86',
  },
  { says: 'there is no SELECT EF', send: '00A4020C020001', sw: '6A86' },
];

const AUTHENTICATION: readonly Row[] = [
  { says: 'a challenge is eight octets', send: '0084000004', sw: '6700' },
  { says: 'a challenge without Le is refused', send: '00840000', sw: '6700' },
  { says: 'a challenge takes no P1', send: '0084010008', sw: '6A86' },
  {
    says: 'MUTUAL AUTHENTICATE needs a challenge',
    send: (t) => t.mutualAuthenticateCommand('00'.repeat(8)),
    sw: '6985',
  },
  {
    says: 'the challenge is lost when another command comes between',
    before: [challenge, select('MF')],
    send: (t) => t.mutualAuthenticateCommand('0102030405060708'),
    sw: '6985',
  },
  {
    says: 'the challenge is lost even to a command that is none',
    before: [challenge, (t) => t.send('00')],
    send: (t) => t.mutualAuthenticateCommand('0102030405060708'),
    sw: '6985',
  },
  { says: 'a wrong MAC is a mismatch', before: [challenge], send: A_MAC_OF_ZEROS, sw: '6300' },
  {
    says: 'a failed MUTUAL AUTHENTICATE uses the challenge up',
    before: [challenge, (t) => t.send(A_MAC_OF_ZEROS)],
    send: (t) => t.mutualAuthenticateCommand('0102030405060708'),
    sw: '6985',
  },
  {
    says: 'a wrong RND.ICC is a mismatch',
    before: [challenge],
    send: (t) => t.mutualAuthenticateCommand('FF'.repeat(8)),
    sw: '6300',
  },
  {
    says: 'the key of another card number is a mismatch',
    before: [challenge],
    send: (t) => t.mutualAuthenticateCommand('0102030405060708', 'AA12345678BC'),
    sw: '6300',
  },
  {
    says: 'authentication data of a wrong length are refused',
    before: [challenge],
    send: '0082000001FF00',
    sw: '6700',
  },
  {
    says: 'MUTUAL AUTHENTICATE without Le is refused',
    before: [challenge],
    send: A_MAC_OF_ZEROS.slice(0, -2),
    sw: '6700',
  },
  {
    says: 'MUTUAL AUTHENTICATE is never under secure messaging',
    send: '08' + A_MAC_OF_ZEROS.slice(2),
    sw: '6882',
  },
  { says: 'VERIFY in the clear is refused', send: '0020008610' + '30'.repeat(16), sw: '6982' },
  { says: 'VERIFY without a session is refused', send: (t) => t.verifyCommand(), sw: '6988' },
  {
    says: 'VERIFY of the right number succeeds',
    before: [authenticate],
    send: (t) => t.verifyCommand(),
    sw: '9000',
  },
  {
    says: 'VERIFY of a wrong number fails',
    before: [authenticate],
    send: (t) => t.verifyCommand('AA12345678BC'),
    sw: '6300',
  },
  {
    says: 'VERIFY of another key reference is refused',
    before: [authenticate],
    send: (t) => t.verifyCommand().replace('082000', '082001'),
    sw: '6A86',
  },
  {
    says: 'VERIFY with broken padding is refused',
    before: [authenticate],
    send: '08200086138611' + '01' + '00'.repeat(16),
    sw: '6988',
  },
  {
    says: 'VERIFY with a wrong data object is refused',
    before: [authenticate],
    send: '08200086138711' + '01' + '00'.repeat(16),
    sw: '6988',
  },
  {
    says: 'VERIFY with a wrong padding indicator is refused',
    before: [authenticate],
    send: '08200086138611' + '02' + '00'.repeat(16),
    sw: '6988',
  },
  {
    says: 'VERIFY of a wrong length is refused',
    before: [authenticate],
    send: '08200086038601' + '01',
    sw: '6700',
  },
];

const READING: readonly Row[] = [
  { says: 'the card type is free', send: '00B08A0000', sw: '9000' },
  { says: 'the common data are free', send: '00B08B0000', sw: '9000' },
  {
    says: 'a DF1 file is closed before authentication',
    before: [select('DF1')],
    send: '00B0860000',
    sw: '6982',
  },
  {
    says: 'a DF1 file stays closed in the clear',
    before: [...verified, select('DF1')],
    send: '00B0860000',
    sw: '6982',
  },
  {
    says: 'a protected read needs a session',
    before: [select('DF1')],
    send: `08B08600${READ_ALL}`,
    sw: '6988',
  },
  {
    says: 'a protected read needs VERIFY too',
    before: [authenticate, select('DF1')],
    send: `08B08600${READ_ALL}`,
    sw: '6982',
  },
  {
    says: 'a protected read opens DF1',
    before: [...verified, select('DF1')],
    send: `08B08600${READ_ALL}`,
    sw: '9000',
  },
  {
    says: 'a DF2 file is closed before VERIFY',
    before: [authenticate, select('DF2')],
    send: '00B0830000',
    sw: '6982',
  },
  {
    says: 'a DF2 file opens in the clear',
    before: [...verified, select('DF2')],
    send: '00B0830000',
    sw: '9000',
  },
  {
    says: 'a DF2 file opens under secure messaging',
    before: [...verified, select('DF2')],
    send: `08B08300${READ_ALL}`,
    sw: '9000',
  },
  {
    says: 'the session survives going through every DF',
    before: [...verified, select('DF2'), select('MF'), select('DF3')],
    send: '00B0820000',
    sw: '9000',
  },
  {
    says: 'the latest VERIFY decides: a wrong one closes the files again',
    before: [...verified, (t) => t.send(t.verifyCommand('AA12345678BC')), select('DF3')],
    send: '00B0820000',
    sw: '6982',
  },
  {
    says: 'a new session must be verified again',
    before: [...verified, authenticate, select('DF3')],
    send: '00B0820000',
    sw: '6982',
  },
  { says: 'an unknown short identifier is not found', before: verified, send: '00B0890000', sw: '6A82' },
  {
    says: 'short identifiers belong to the current DF',
    before: [...verified, select('DF3')],
    send: '00B08A0000',
    sw: '6A82',
  },
  { says: 'P1 with bits 7 and 6 is wrong', send: '00B0EA0000', sw: '6A86' },
  { says: 'an offset at the end of the file is outside', send: '00B08A7F00', sw: '6B00' },
  { says: 'without a current EF there is nothing to continue', send: '00B0000000', sw: '6986' },
  {
    says: 'SELECT leaves no current EF',
    before: [(t) => t.send('00B08A0000'), select('MF')],
    send: '00B0000000',
    sw: '6986',
  },
  {
    says: 'a refused read leaves no current EF',
    before: [select('DF3'), (t) => t.send('00B0820000')],
    send: '00B0000000',
    sw: '6986',
  },
  { says: 'a read without Le is refused', send: '00B08A00', sw: '6700' },
  { says: 'a read in the clear has no data', send: '00B08A000496020000', sw: '6700' },
  {
    says: 'a protected read with another data object is refused',
    before: verified,
    send: '08B08A00000004970200000000',
    sw: '6988',
  },
  {
    says: 'a protected read with a wanted length of one octet is refused',
    before: verified,
    send: '08B08A000000039601000000',
    sw: '6988',
  },
  {
    says: 'a protected read without Le is refused',
    before: verified,
    send: '08B08A00000004' + '96020000',
    sw: '6700',
  },
  {
    says: 'a protected answer that does not fit a short Le is refused',
    before: [...verified, select('DF1')],
    send: '08B08600049602010000',
    sw: '6700',
  },
  {
    says: 'a protected answer that fits a short Le is given',
    before: [...verified, select('DF1')],
    send: '08B0860004960200E700',
    sw: '9000',
  },
];

const CLASS_AND_INSTRUCTION: readonly Row[] = [
  { says: 'an unknown instruction', send: '00CA000000', sw: '6D00' },
  { says: 'GET RESPONSE is not needed here', send: '00C0000000', sw: '6D00' },
  { says: 'an unknown class', send: '80AE0000', sw: '6E00' },
  { says: 'secure messaging with authenticated header', send: '0CB0860000', sw: '6E00' },
  { says: 'a logical channel', send: '01B08A0000', sw: '6881' },
  { says: 'SELECT under secure messaging', send: '08' + SELECT.MF.slice(2), sw: '6882' },
  { says: 'GET CHALLENGE under secure messaging', send: '0884000008', sw: '6882' },
  { says: 'fewer octets than a header', send: '00B08A', sw: '6700' },
  { says: 'less data than Lc', send: '00A40000023F', sw: '6700' },
  { says: 'octets after the lengths of a read', send: '00B08A00010203040506', sw: '6700' },
];

describe.each(['1', '2', '05', '06'] as const)('a card of type %s', (type) => {
  describe.each([
    ['selecting', SELECTION],
    ['authenticating', AUTHENTICATION],
    ['reading', READING],
    ['class, instruction and length', CLASS_AND_INSTRUCTION],
  ] as const)('%s', (_, rows) => {
    it.each(rows)('$says: $sw', async ({ before = [], send, sw }) => {
      const terminal = new ScriptTerminal(exampleCard(type, { random: repeatingRandom() }));
      for (const step of before) await step(terminal);
      const command = typeof send === 'string' ? send : send(terminal);
      expect(await terminal.status(adapt(command, type))).toBe(sw);
    });
  });
});

/** The rows use short identifiers that every type has; only DF2 has no common one, and type 2 none but 01. */
function adapt(command: string, type: string): string {
  return type === '2' ? command.replace(/^(0[08]B0)83/, '$181') : command;
}
