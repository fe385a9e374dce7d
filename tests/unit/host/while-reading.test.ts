import { describe, expect, it } from 'vitest';
import { createCodeTables } from '../../../src/cards/residence-card/codes/code-table.ts';
import { anchorsOfSimulator } from '../../../src/host/simulated-source.ts';
import { whileReading } from '../../../src/host/while-reading.ts';
import type { Arrived } from '../../../src/session/arrived.ts';
import { type JudgingTools, judgeReading } from '../../../src/session/judge-reading.ts';
import { captureSimulated, stillClock } from '../../integration/simulated-reading.ts';

const TOOLS: JudgingTools = {
  clock: stillClock,
  anchors: anchorsOfSimulator(),
  codes: createCodeTables(),
};

/** Work is put off until it is called for, as it is until a command is on its way. */
function putOff() {
  const works: (() => void)[] = [];
  const later = (work: () => void): void => void works.push(work);
  return { later, doNow: () => works.splice(0).forEach((work) => work()) };
}

describe('while a card is read', () => {
  it('nothing is done before the next command is on its way', async () => {
    const { later, doNow } = putOff();
    const told: Arrived[] = [];
    const { onRead } = whileReading(TOOLS, { onArrived: (arrived) => told.push(arrived) }, later);
    await captureSimulated('worker', { onRead });
    expect(told).toEqual([]);
    doNow();
    expect(told.length).toBeGreaterThan(3);
  });

  it('a file that says nothing is not told of', async () => {
    const { later, doNow } = putOff();
    const told: Arrived[] = [];
    const { onRead } = whileReading(TOOLS, { onArrived: (arrived) => told.push(arrived) }, later);
    await captureSimulated('worker', { onRead });
    doNow();
    expect(told.every(({ fields, images }) => fields.length + images.length > 0)).toBe(true);
  });

  it('what breaks on the way breaks nothing: the reading is judged as if nobody had looked', async () => {
    const { later, doNow } = putOff();
    const codes: JudgingTools['codes'] = {
      ...TOOLS.codes,
      lookup: () => {
        throw new TypeError('a table that is broken');
      },
    };
    const told: Arrived[] = [];
    const broken = whileReading({ ...TOOLS, codes }, { onArrived: (arrived) => told.push(arrived) }, later);
    const reading = await captureSimulated('worker', { onRead: broken.onRead });
    expect(doNow).not.toThrow();
    await expect(judgeReading(reading, true, broken.judging)).rejects.toThrow('a table that is broken');
    expect((await judgeReading(reading, true, TOOLS)).report.outcome).toBe('authentic');
  });

  it('a listener that breaks ends nothing', async () => {
    const { later, doNow } = putOff();
    const onArrived = (): void => {
      throw new TypeError('gone');
    };
    const { onRead, judging, settled } = whileReading(TOOLS, { onArrived }, later);
    const reading = await captureSimulated('worker', { onRead });
    expect(doNow).not.toThrow();
    await settled();
    expect((await judgeReading(reading, true, judging)).report.outcome).toBe('authentic');
  });
});
