import { describe, expect, it } from 'vitest';
import { rcFieldsReadable } from '../../../../src/rules/residence-card/rc-fields-readable.ts';
import { EMPTY, MISSING, UNREADABLE, answerOf, gen1, gen2, image } from '../rule-context.ts';

const UNSIGNED_UNREADABLE = { ...UNREADABLE, signed: false };

describe('the items of a card', () => {
  it('pass when each was read or is empty', () => {
    expect(answerOf(rcFieldsReadable, gen1())).toEqual({ status: 'pass' });
    expect(answerOf(rcFieldsReadable, gen2({ fields: { statusOfResidence: EMPTY } }))).toEqual({
      status: 'pass',
    });
  });

  it('fail with the names of those that are missing', () => {
    expect(answerOf(rcFieldsReadable, gen2({ fields: { sex: MISSING } }))).toEqual({
      status: 'fail',
      reason: 'fields-missing',
      params: { fields: 'sex' },
    });
  });

  it('fail with the names of those under the signature that have not their format', () => {
    expect(answerOf(rcFieldsReadable, gen1({ fields: { birthDate: UNREADABLE } }))).toEqual({
      status: 'fail',
      reason: 'fields-unreadable',
      params: { fields: 'birthDate' },
    });
  });

  it('pass when one outside the signature has not its format', () => {
    expect(answerOf(rcFieldsReadable, gen1({ fields: { municipalityCode: UNSIGNED_UNREADABLE } }))).toEqual({
      status: 'pass',
    });
  });

  it('fail with both, the missing ones first', () => {
    expect(
      answerOf(rcFieldsReadable, gen2({ fields: { birthDate: UNREADABLE, reservedNote: MISSING } })),
    ).toEqual({
      status: 'fail',
      reason: 'fields-missing',
      params: { fields: 'reservedNote, birthDate' },
    });
  });

  it.each(['nameImage', 'faceImage', 'addressImage'])('fail when %s has no place on the chip', (id) => {
    expect(answerOf(rcFieldsReadable, gen2({ images: { [id]: image('missing') } }))).toMatchObject({
      status: 'fail',
    });
  });

  it('pass when an image is empty, as the photo of an infant is', () => {
    expect(answerOf(rcFieldsReadable, gen2({ images: { faceImage: image('empty') } }))).toEqual({
      status: 'pass',
    });
  });
});
