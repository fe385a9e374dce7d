import { describe, expect, it } from 'vitest';
import { READ_STEPS, ReadLadder } from '../../../src/iso7816/read-ladder.ts';

describe('ReadLadder', () => {
  it('begins with the whole file', () => {
    expect(new ReadLadder().step).toBe('whole');
  });

  it('goes down one step at a time and stays on the last', () => {
    const ladder = new ReadLadder();
    const seen = READ_STEPS.map(() => ({ step: ladder.step, down: ladder.stepDown() }));
    expect(seen).toEqual([
      { step: 'whole', down: true },
      { step: 'explicit', down: true },
      { step: 'chunks', down: true },
      { step: 'short', down: false },
    ]);
    expect(ladder.step).toBe('short');
  });

  it.each(READ_STEPS)('can begin at %s', (start) => {
    expect(new ReadLadder(start).step).toBe(start);
  });
});
