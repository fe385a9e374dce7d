import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AnyReportSchema } from '../../../../src/host/desk/my-number-report-schema.ts';
import { placedSpecified, readSpecified } from '../../../integration/specified-reading.ts';
import { SPECIFIED_PROFILE_NAMES } from '../../../../src/simulator/specified-card/profiles/catalogue.ts';

describe('a report of a specified card', () => {
  it.each(SPECIFIED_PROFILE_NAMES)('%s reaches the window as it was written', async (name) => {
    const { report } = await readSpecified(await placedSpecified(name));
    const sent: unknown = JSON.parse(JSON.stringify(report));
    expect(v.parse(AnyReportSchema, sent)).toEqual(report);
  });

  it('with a reason nobody knows does not', async () => {
    const { report } = await readSpecified(await placedSpecified('specified-other-channel'));
    const residence = { state: 'not-read', reason: 'other' };
    const altered = { ...report, specified: { ...report.specified, residence } };
    expect(v.safeParse(AnyReportSchema, altered).success).toBe(false);
  });
});
