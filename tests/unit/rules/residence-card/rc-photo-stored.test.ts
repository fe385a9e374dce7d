import { describe, expect, it } from 'vitest';
import { rcPhotoStored } from '../../../../src/rules/residence-card/rc-photo-stored.ts';
import { EMPTY, answerOf, dateField, gen1, gen2, image } from '../rule-context.ts';

const NO_PHOTO = { faceImage: image('empty') };

describe('a face photo', () => {
  it('passes when it is stored', () => {
    expect(answerOf(rcPhotoStored, gen1())).toEqual({ status: 'pass' });
    expect(answerOf(rcPhotoStored, gen2())).toEqual({ status: 'pass' });
  });

  it('fails when its place on the chip is missing', () => {
    const images = { faceImage: image('missing') };
    expect(answerOf(rcPhotoStored, gen2({ images }))).toEqual({
      status: 'fail',
      reason: 'photo-file-unreadable',
    });
  });

  it('is not stored of a holder under 16 on generation 1, whose age a person looks up', () => {
    expect(answerOf(rcPhotoStored, gen1({ images: NO_PHOTO }))).toEqual({
      status: 'warn',
      reason: 'no-photo-under-16',
    });
  });

  it.each(['2026-11-20', '2025-11-21'])('is not stored of an infant born on %s', (date) => {
    const fields = { birthDate: dateField(date) };
    expect(answerOf(rcPhotoStored, gen2({ fields, images: NO_PHOTO }))).toEqual({
      status: 'pass',
      reason: 'no-photo-under-1',
    });
  });

  it.each(['2025-11-20', '1994-04-15'])('is missed of a holder born on %s', (birthDate) => {
    const fields = { birthDate: dateField(birthDate) };
    expect(answerOf(rcPhotoStored, gen2({ fields, images: NO_PHOTO }))).toEqual({
      status: 'warn',
      reason: 'no-photo',
      params: { birthDate },
    });
  });

  it('is missed where no birth date says why', () => {
    const fields = { birthDate: EMPTY };
    expect(answerOf(rcPhotoStored, gen2({ fields, images: NO_PHOTO }))).toEqual({
      status: 'warn',
      reason: 'no-photo',
    });
  });
});
