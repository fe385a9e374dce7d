import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import {
  type CommandApdu,
  encodeCommand,
  lengthForm,
  parseCommand,
} from '../../../src/iso7816/command-apdu.ts';
import { appError } from '../../support/app-errors.ts';
import { sameOctets } from '../../support/same-octets.ts';
import vectors from '../../vectors/apdu/commands.json' with { type: 'json' };

const SELECT = { cla: 0x00, ins: 0xa4, p1: 0x04, p2: 0x00 };

const command = (dataLength: number, le: number | undefined): CommandApdu => ({
  ...SELECT,
  data: new Uint8Array(dataLength).fill(0xa5),
  le,
});

describe('the boundary table', () => {
  it('has 18 commands and 9 malformed octet strings', () => {
    expect([vectors.encoded.length, vectors.malformed.length]).toEqual([18, 9]);
  });

  it.each(vectors.encoded)('encodes case $case', ({ dataLength, le, start, length, end }) => {
    const octets = toHex(encodeCommand(command(dataLength, le ?? undefined)));
    expect(octets).toHaveLength(length * 2);
    expect(octets.slice(0, start.length)).toBe(start);
    expect(octets.slice(octets.length - end.length)).toBe(end);
  });

  it.each(vectors.encoded)('parses case $case back', ({ dataLength, le, form }) => {
    const original = command(dataLength, le ?? undefined);
    const { data, ...rest } = parseCommand(encodeCommand(original));
    expect(rest).toEqual({ ...SELECT, le: original.le, form });
    expect(sameOctets(data, original.data)).toBe(true);
  });

  it.each(vectors.malformed)('refuses $why', ({ octets }) => {
    expect(() => parseCommand(fromHex(octets))).toThrow(
      appError('APDU_SHORT_RESPONSE', { where: 'command' }),
    );
  });
});

describe('lengthForm', () => {
  it.each([
    { dataLength: 0, le: undefined, asked: undefined, form: 'short' },
    { dataLength: 255, le: 256, asked: undefined, form: 'short' },
    { dataLength: 256, le: undefined, asked: undefined, form: 'extended' },
    { dataLength: 0, le: 257, asked: undefined, form: 'extended' },
    { dataLength: 0, le: 1, asked: 'extended', form: 'extended' },
    { dataLength: 0, le: 256, asked: 'short', form: 'short' },
    { dataLength: 0, le: 257, asked: 'short', form: 'extended' },
    { dataLength: 256, le: undefined, asked: 'short', form: 'extended' },
  ] as const)('is $form for $dataLength octets, Le $le, asked $asked', ({ dataLength, le, asked, form }) => {
    const wanted = command(dataLength, le);
    expect(lengthForm(asked === undefined ? wanted : { ...wanted, form: asked })).toBe(form);
  });
});

describe('encodeCommand', () => {
  it.each([
    { what: 'Lc of 65 536', dataLength: 65_536, le: undefined },
    { what: 'Le of 0', dataLength: 0, le: 0 },
    { what: 'Le of 65 537', dataLength: 0, le: 65_537 },
    { what: 'a negative Le', dataLength: 0, le: -1 },
  ])('refuses $what', ({ dataLength, le }) => {
    expect(() => encodeCommand(command(dataLength, le))).toThrow(RangeError);
  });

  it('writes the marker of the extended form once', () => {
    const octets = encodeCommand({ ...command(4, 0x10000), form: 'extended' });
    expect(toHex(octets)).toBe('00A40400000004A5A5A5A50000');
  });

  it('writes no length fields at all for a bare command in extended form', () => {
    expect(toHex(encodeCommand({ ...command(0, undefined), form: 'extended' }))).toBe('00A40400');
  });
});
