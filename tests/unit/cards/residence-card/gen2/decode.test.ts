import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../../../src/bytes/hex.ts';
import type { Field } from '../../../../../src/cards/field.ts';
import { decodeGen2 } from '../../../../../src/cards/residence-card/gen2/decode.ts';
import { appError } from '../../../../support/app-errors.ts';
import { captureOf, fileOf, nulFilled } from '../capture.ts';
import {
  ADDRESS_IMAGE,
  ENTRIES_05,
  ENTRIES_06,
  FACE_IMAGE,
  FILES_05,
  FILES_06,
  NAME_IMAGE,
} from './gen2-files.ts';

function decode05(changes: Readonly<Record<string, Uint8Array>> = {}): ReturnType<typeof decodeGen2> {
  return decodeGen2(captureOf('05', { ...FILES_05, ...changes }), '05');
}

describe('a residence card of generation 2', () => {
  it('has the values of its chip, each with file, tag and whether it is signed', () => {
    const entries: readonly (readonly [string, Field<unknown>])[] = Object.entries(decode05().fields);
    const summary = entries.map(([id, field]) => [
      id,
      field.source,
      field.signed,
      field.state === 'read' ? field.raw : field.state,
    ]);
    expect(summary).toEqual([
      ['cardNumber', 'DF1/EF01#C2', false, 'AB12345678CD'],
      ['cardExpiryDate', 'DF1/EF02#C5', true, '20290901'],
      ['birthDate', 'DF1/EF02#C6', true, '19940415'],
      ['sex', 'DF1/EF02#C7', true, '2'],
      ['nationality', 'DF1/EF02#C8', true, 'TWN'],
      ['statusOfResidence', 'DF1/EF02#C9', true, 'T410010000'],
      ['periodOfStay', 'DF1/EF02#CE', true, '0300'],
      ['commissionerNote', 'DF2/EF03#D9', false, '0'],
      ['reservedNote', 'DF2/EF03#DE', false, 'empty'],
      ['periodOfStayExpiryDate', 'DF1/EF02#CD', true, '20290901'],
      ['permissionType', 'DF1/EF02#CA', true, '02'],
      ['permissionDate', 'DF1/EF02#CB', true, '20260901'],
      ['workRestriction', 'DF1/EF02#CC', true, '2'],
      ['comprehensivePermission', 'DF2/EF01#D5', false, '1'],
      ['comprehensivePermissionExpiryDate', 'DF2/EF01#D6', false, '20270131'],
      ['individualPermission', 'DF2/EF01#D7', false, '0'],
      ['renewalApplicationStatus', 'DF2/EF02#D8', false, '0'],
    ]);
  });

  it('has dates as days and the period by its parts', () => {
    const { cardExpiryDate, periodOfStay } = decode05().fields;
    expect(cardExpiryDate).toMatchObject({ value: '2029-09-01' });
    expect(periodOfStay).toMatchObject({ value: { kind: 'years-months', years: 3, months: 0 } });
  });

  it('has name and face under the signature, and the address outside it', () => {
    expect(decode05().images).toEqual({
      nameImage: {
        source: 'DF1/EF03#D0',
        signed: true,
        format: 'tiff-g4',
        content: { state: 'read', bytes: NAME_IMAGE },
      },
      faceImage: {
        source: 'DF1/EF03#D1',
        signed: true,
        format: 'jp2',
        content: { state: 'read', bytes: FACE_IMAGE },
      },
      addressImage: {
        source: 'DF1/EF04#DFD1',
        signed: false,
        format: 'tiff-g4',
        content: { state: 'read', bytes: ADDRESS_IMAGE },
      },
    });
  });

  it('stores no photo of an infant', () => {
    const images = fileOf(['D0', nulFilled(NAME_IMAGE, 2500)], ['D1', new Uint8Array(3000)]);
    expect(decode05({ 'DF1/EF03': images }).images.faceImage.content).toEqual({ state: 'empty' });
  });

  it('reads a note with the length of three octets that its file has', () => {
    const note = new TextEncoder().encode('見本');
    const file = Uint8Array.from([0xd9, 0x01, 0x31, 0xde, 0x82, 0x00, 0xc8, ...nulFilled(note, 200)]);
    expect(decode05({ 'DF2/EF03': file }).fields.reservedNote).toMatchObject({
      state: 'read',
      value: '見本',
    });
  });

  it('does not read a card number that has not its format', () => {
    const file = fileOf(['C2', 'AB1234567CDE']);
    expect(decode05({ 'DF1/EF01': file }).fields.cardNumber).toMatchObject({
      state: 'unreadable',
      raw: 'AB1234567CDE',
    });
  });

  it('is none without 券面記載事項', () => {
    const without: Record<string, Uint8Array> = { ...FILES_05 };
    delete without['DF1/EF02'];
    expect(() => decodeGen2(captureOf('05', without), '05')).toThrow(
      appError('APDU_STATUS', { file: 'DF1/EF02', sw: '6A82' }),
    );
  });

  it('says when 券面記載事項 is laid out in another way', () => {
    expect(decode05().faceEntriesAsSpecified).toBe(true);
    const [expiry, birth, ...others] = ENTRIES_05;
    if (expiry === undefined || birth === undefined) throw new Error('the card has entries');
    const swapped = fileOf(birth, expiry, ...others);
    expect(decode05({ 'DF1/EF02': swapped }).faceEntriesAsSpecified).toBe(false);
  });

  it('fails with the file in which a structure breaks off', () => {
    expect(() => decode05({ 'DF2/EF02': fromHex('D805') })).toThrow(
      appError('TLV_TRUNCATED', { file: 'DF2/EF02', offset: 2 }),
    );
  });
});

describe('a special permanent resident certificate of generation 2', () => {
  it('has nine fields and 46 octets of 券面記載事項', () => {
    const entries = fileOf(...ENTRIES_06);
    expect(entries).toHaveLength(46);
    const { fields, faceEntriesAsSpecified } = decodeGen2(captureOf('06', FILES_06), '06');
    expect(Object.keys(fields)).toHaveLength(9);
    expect(faceEntriesAsSpecified).toBe(true);
  });

  it('is not laid out as specified when it has the items of a residence card', () => {
    const card = decodeGen2(captureOf('06', { ...FILES_06, 'DF1/EF02': fileOf(...ENTRIES_05) }), '06');
    expect(card.faceEntriesAsSpecified).toBe(false);
  });
});
