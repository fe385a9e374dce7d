import { describe, expect, it } from 'vitest';
import { answersOf, countOf } from '../../../../../renderer/features/readiness-cards/take-in.ts';
import { valueOf } from '../../../../../src/readiness/fact.ts';
import { judge, placed, sitting } from '../../../../integration/my-number-reading.ts';
import { readSimulated } from '../../../../integration/simulated-reading.ts';

describe('a reading', () => {
  it('of a residence card answers what its chip says, under the mark of the simulator', async () => {
    const { report } = await readSimulated('worker');
    const { slot, card } = answersOf(report);
    expect(slot).toBe('residence');
    expect(card).toMatchObject({ refused: false, faceIsPicture: false, mark: 'simulated' });
    expect(valueOf(card.facts.cardType ?? { state: 'unknown' })).toBe('5');
    expect(countOf(card)).toBeGreaterThan(3);
  });

  it('keeps no name, number or image', async () => {
    const { report } = await readSimulated('worker');
    const text = JSON.stringify(answersOf(report));
    const number = report.fields.find(({ id }) => id === 'cardNumber')?.value;
    expect(number).toMatch(/^[A-Z]{2}\d{8}/);
    expect(text).not.toContain(number);
    expect(text).not.toMatch(/image|base64/i);
  });

  it('of a first-generation card leaves its face to a person', async () => {
    const { card } = answersOf((await readSimulated('gen1-student')).report);
    expect(card.faceIsPicture).toBe(true);
    expect(card.facts.periodEnd?.state).toBe('unknown');
  });

  it('whose signature does not hold answers nothing', async () => {
    const { card } = answersOf((await readSimulated('forged-photo')).report);
    expect(card).toMatchObject({ refused: true, faceIsPicture: false, facts: {} });
  });

  it('of a My Number card answers its certificates and tries, without any PIN', async () => {
    const { slot, card } = answersOf(await judge(await sitting(await placed('mnc-valid'))));
    expect(slot).toBe('myNumber');
    expect(card.facts.myNumberCard).toMatchObject({ value: 'present', from: 'certificate' });
    expect(card.facts.authTries).toMatchObject({ value: 3 });
    expect(card.facts.signCertificate?.state).toBe('unknown');
    expect(card.birthDate).toBeNull();
  });
});
