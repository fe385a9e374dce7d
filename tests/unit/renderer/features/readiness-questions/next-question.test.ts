import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AIMS, TOGETHER } from '../../../../../renderer/features/readiness-questions/aims.ts';
import { openQuestions } from '../../../../../renderer/features/readiness-questions/next-question.ts';
import {
  QUESTIONS,
  questionOf,
} from '../../../../../renderer/features/readiness-questions/question-table.ts';
import { evaluate } from '../../../../../src/readiness/evaluate.ts';
import { known } from '../../../../../src/readiness/fact.ts';
import { FACT_NAMES, NO_FACTS, type Facts } from '../../../../../src/readiness/facts.ts';
import { ONLINE_PROCEDURES, PROCEDURES } from '../../../../../src/readiness/tables/procedures.ts';
import { dateLiteral } from '../../../../../src/time/jst-date.ts';
import { CASES, factsFile } from '../../../readiness/baseline.ts';

const TODAY = dateLiteral('2026-11-20');

describe('the questions', () => {
  it('are there once for every fact', () => {
    expect(QUESTIONS.map(({ name }) => name).toSorted()).toEqual(FACT_NAMES.toSorted());
  });

  it('ask for whatever an evaluation still needs, of any person and for any procedure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CASES.cases),
        fc.constantFrom(...ONLINE_PROCEDURES),
        fc.subarray([...FACT_NAMES]),
        (each, procedure, forgotten) => {
          const { facts } = factsFile(each.input);
          const left = Object.fromEntries(forgotten.map((name) => [name, NO_FACTS[name]]));
          const evaluation = evaluate({ facts: { ...facts, ...left }, procedure, today: TODAY });
          const open = openQuestions(evaluation, []);
          if (evaluation.overriding !== null) return;
          expect(evaluation.missing.filter((name) => !open.includes(name))).toEqual([]);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  it('come in the order of the table, without those skipped', () => {
    const evaluation = evaluate({ facts: NO_FACTS, procedure: 'P3', today: TODAY });
    const all = openQuestions(evaluation, []);
    expect(all.slice(0, 4)).toEqual(['cardType', 'cardLost', 'status', 'periodEnd']);
    expect(openQuestions(evaluation, ['cardType', 'status']).slice(0, 2)).toEqual(['cardLost', 'periodEnd']);
  });

  it('ask to look at a certificate that nobody has looked at, though a warning says so already', () => {
    const evaluation = evaluate({ facts: NO_FACTS, procedure: 'P3', today: TODAY });
    expect(openQuestions(evaluation, [])).toEqual(
      expect.arrayContaining(['signCertificate', 'authCertificate']),
    );
  });

  it('are hardly any for a procedure that is not filed online', () => {
    for (const procedure of AIMS.elsewhere) {
      const open = openQuestions(evaluate({ facts: NO_FACTS, procedure, today: TODAY }), []);
      expect(
        open.filter((name) => name !== 'cardLost'),
        procedure,
      ).toEqual([]);
    }
  });

  it('are none while the stay itself is at stake, but for the one that may change that', () => {
    const over: Facts = { ...factsFile({}).facts, periodEnd: known(dateLiteral('2026-11-10'), 'person') };
    const certain = evaluate({ facts: over, procedure: 'P3', today: TODAY });
    expect(certain.overriding).toBe('B-OVERSTAY');
    expect(openQuestions(certain, [])).toEqual([]);
    const unsure = evaluate({ facts: { ...over, filedOn: NO_FACTS.filedOn }, procedure: 'P3', today: TODAY });
    expect(openQuestions(unsure, [])).toEqual(['filedOn']);
  });

  it('of a first-generation card are those that stand on its face', () => {
    expect(questionOf('periodEnd')?.onFace).toBe(true);
    expect(questionOf('inJapan')?.onFace).toBeUndefined();
  });
});

describe('what can be wanted', () => {
  it('is every procedure, once', () => {
    expect([...AIMS.online, ...AIMS.elsewhere].toSorted()).toEqual(Object.keys(PROCEDURES).toSorted());
    expect(AIMS.online.toSorted()).toEqual([...ONLINE_PROCEDURES]);
  });

  it('can be filed together where the checks accept it', () => {
    for (const [aim, partners] of Object.entries(TOGETHER)) {
      for (const partner of partners) {
        const procedure = ONLINE_PROCEDURES.find((code) => code === aim);
        if (procedure === undefined) throw new Error(aim);
        const { blocks } = evaluate({ facts: NO_FACTS, procedure, combo: [partner], today: TODAY });
        expect(blocks, `${aim} with ${partner}`).not.toContain('B-COMBO');
      }
    }
  });
});
