import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodeTables } from '../../../src/cards/residence-card/codes/code-table.ts';
import { filesOf } from '../../../src/cards/residence-card/read.ts';
import { type Arrived, arrivedIn } from '../../../src/session/arrived.ts';
import { captureSimulated, judgeSimulated } from '../../integration/simulated-reading.ts';
import { SLOW_PROPERTY } from '../../support/property-settings.ts';

const CODES = createCodeTables();

async function arrivals(profile: string) {
  const told: (Arrived & { readonly file: string; readonly received: number })[] = [];
  let received = 0;
  const reading = await captureSimulated(profile, {
    onRead: (file, sofar) => {
      received += sofar.files.get(file.name)?.length ?? 0;
      told.push({ file: file.name, received, ...arrivedIn(file.name, sofar, CODES) });
    },
  });
  return { told, reading };
}

describe('what arrives while a card is read', () => {
  it('is the period of stay within the first 300 octets of a card of generation 2', async () => {
    const { told } = await arrivals('worker');
    const first = told.find(({ fields }) => fields.some(({ id }) => id === 'periodOfStayExpiryDate'));
    expect(first?.received).toBeLessThan(300);
    expect(first?.fields.map(({ id }) => id)).toContain('periodOfStay');
    expect(first?.images).toEqual([]);
  });

  it.each(['worker', 'special-permanent-resident', 'student', 'gen1-worker', 'gen1-sjis'])(
    'is in all what the report of %s says has a value, save what it says of a signature',
    async (profile) => {
      const { told, reading } = await arrivals(profile);
      const { report, images } = await judgeSimulated(reading);
      const expected = report.fields
        .filter(({ state }) => state === 'read')
        .map((field) => ({ ...field, signed: false }));
      const byId = (left: { id: string }, right: { id: string }) => left.id.localeCompare(right.id);
      expect(told.flatMap(({ fields }) => fields).sort(byId)).toEqual(expected.sort(byId));
      expect(told.flatMap((arrived) => arrived.images).sort(byId)).toEqual([...images].sort(byId));
    },
  );

  it('is nothing of the signature', async () => {
    const { told } = await arrivals('worker');
    expect(told.find(({ file }) => file === 'DF3/EF01')).toMatchObject({ fields: [], images: [] });
  });

  it.each(['05', '06', '1', '2'] as const)(
    'is nothing, or values, of any octets as a file of type %s',
    (type) => {
      const files = filesOf(type).map(({ name }) => name);
      fc.assert(
        fc.property(fc.constantFrom(...files), fc.uint8Array({ maxLength: 300 }), (file, octets) => {
          const { fields } = arrivedIn(file, { type, files: new Map([[file, octets]]) }, CODES);
          expect(fields.every(({ state, signed }) => state === 'read' && !signed)).toBe(true);
        }),
        SLOW_PROPERTY,
      );
    },
  );
});
