import { describe, expect, it } from 'vitest';
import { PROFILE_NAMES } from '../../../src/simulator/profiles/catalogue.ts';
import { readSimulated } from '../../integration/simulated-reading.ts';

/** What `read --json` prints of every report. */
const MEMBERS = [
  'simulated',
  'trustProfile',
  'today',
  'card',
  'outcome',
  'fields',
  'images',
  'signature',
  'findings',
  'link',
];

describe('a report', () => {
  it.each(PROFILE_NAMES)('of %s survives JSON unchanged', async (profile) => {
    const { report } = await readSimulated(profile);
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
  });

  it('has the members that are published, and no other', async () => {
    const { report } = await readSimulated('worker');
    expect(Object.keys(report)).toEqual(MEMBERS);
  });

  it('is plain data: no class, no function, no octets', async () => {
    const { report } = await readSimulated('gen1-worker');
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) {
        expect(['string', 'number', 'boolean', 'object']).toContain(typeof value);
        return;
      }
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
      Object.values(value).forEach(visit);
    };
    visit(report);
  });
});
