import { describe, expect, it } from 'vitest';
import { toHex } from '../../../../src/bytes/hex.ts';
import { fromHex } from '../../../../src/bytes/hex.ts';
import { findResidenceApplication, specifiedKind } from '../../../../src/cards/specified-card/detect.ts';
import { PlainChannel } from '../../../../src/iso7816/plain-channel.ts';
import { AnsweringLink } from '../../../support/scripted-link.ts';

/** A card that answers to SELECT, C1 and C0 so. */
function find(select: string, type = '6A82', version = '6A82') {
  const link = new AnsweringLink((command) => {
    const header = toHex(command.subarray(0, 3));
    return fromHex(header === '00B08A' ? type : header === '00B08B' ? version : select);
  });
  return findResidenceApplication(new PlainChannel(link));
}

describe('在留AP', () => {
  it.each(['6A82', '6999', '6A86', '6985', '6F00', '6D00'])(
    'is not there when its selection is %s',
    async (sw) => {
      expect(await find(sw)).toBeUndefined();
    },
  );

  it('says type and version', async () => {
    expect(await find('9000', 'C10230379000', 'C004303030319000')).toEqual({ type: '07', version: '0001' });
    expect(await find('9000', 'C10230389000')).toEqual({ type: '08', version: undefined });
  });

  it.each([
    ['refuses the file', '6A82'],
    ['says a type of another card', 'C10230359000'],
    ['says a type nobody knows', 'C10230399000'],
    ['says something else', 'C10241419000'],
    ['answers with a cut object', 'C105309000'],
    ['answers with nothing', '9000'],
    ['answers with other objects', 'D10130' + '9000'],
  ])('is known though the card %s', async (_, answer) => {
    expect(await find('9000', answer)).toEqual({ type: undefined, version: undefined });
  });
});

describe('the kind', () => {
  it('is that of the type, and open without one', () => {
    expect(
      [specifiedKind('07'), specifiedKind('08'), specifiedKind(undefined)].map(({ kind }) => kind),
    ).toEqual([
      'specified-residence-card',
      'specified-special-permanent-resident-certificate',
      'specified-card',
    ]);
  });
});
