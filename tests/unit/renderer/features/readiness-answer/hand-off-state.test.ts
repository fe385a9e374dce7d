import { describe, expect, it } from 'vitest';
import { bandLook, countsOf } from '../../../../../renderer/features/readiness-answer/band-look.ts';
import { handOffOf } from '../../../../../renderer/features/readiness-answer/hand-off-state.ts';
import { evaluate } from '../../../../../src/readiness/evaluate.ts';
import { NO_FACTS } from '../../../../../src/readiness/facts.ts';
import { dateLiteral } from '../../../../../src/time/jst-date.ts';
import { verdictWords } from '../../../../../src/words/readiness-words.ts';
import { loadReadinessWords } from '../../../../../src/words/load-readiness-words.ts';
import { CASES, factsFile } from '../../../readiness/baseline.ts';

const WORDS = await loadReadinessWords('en');
const TODAY = dateLiteral('2026-11-20');

const evaluations = CASES.cases.map(({ id, input }) => {
  const { facts, procedure = 'P3', combo, today = TODAY } = factsFile(input);
  return [id, evaluate({ facts, procedure, combo, today })] as const;
});

describe('the official site', () => {
  it.each(evaluations)(
    'is opened in case %s only when nothing blocks and nothing is undecided',
    (_, evaluation) => {
      const may = evaluation.blocks.length === 0 && evaluation.undecided.length === 0;
      expect(handOffOf(evaluation) === 'open').toBe(may);
    },
  );

  it('is not opened while nothing is known, though nothing blocks', () => {
    const evaluation = evaluate({ facts: NO_FACTS, procedure: 'P3', today: TODAY });
    expect(evaluation.blocks).toEqual([]);
    expect(handOffOf(evaluation)).toBe('undecided');
  });

  it('has nothing to do with a procedure of another place', () => {
    expect(handOffOf(evaluate({ facts: NO_FACTS, procedure: 'PR', today: TODAY }))).toBe('elsewhere');
  });
});

describe('the band', () => {
  it('looks open while anything is undecided, and never ready', () => {
    const evaluation = evaluate({ facts: NO_FACTS, procedure: 'P3', today: TODAY });
    expect(bandLook(verdictWords(WORDS, evaluation).band, evaluation)).toBe('open');
  });

  it('looks ready when every fact is known and well', () => {
    const evaluation = evaluate({ facts: factsFile({}).facts, procedure: 'P3', today: TODAY });
    expect(bandLook(verdictWords(WORDS, evaluation).band, evaluation)).toBe('ready');
    expect(countsOf(evaluation)).toMatchObject({ blocks: 0, warnings: 0, unknown: 0 });
  });

  it('shows another place as no failing', () => {
    const evaluation = evaluate({ facts: NO_FACTS, procedure: 'PR', today: TODAY });
    expect(bandLook(verdictWords(WORDS, evaluation).band, evaluation)).toBe('elsewhere');
  });
});
