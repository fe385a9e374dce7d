import { describe, expect, it } from 'vitest';
import {
  ARRIVED,
  MARK,
  READER,
  arrived,
  cards,
  failed,
  finished,
  placed,
  story,
  typed,
} from './desk-events.ts';

describe('what has arrived of a card', () => {
  it('is shown file by file, until the result takes its place', () => {
    const once = story([typed, placed, arrived(1)]).state.session;
    expect(once).toMatchObject({ kind: 'reading', arrived: { ...ARRIVED } });
    const image = { id: 'nameImage', format: 'tiff-g4', base64: 'BBBB' } as const;
    const next = { kind: 'arrived' as const, reading: 1, arrived: { ...ARRIVED, images: [image] } };
    const twice = story([typed, placed, arrived(1), next]).state.session;
    expect(twice).toMatchObject({ arrived: { fields: ARRIVED.fields, images: [...ARRIVED.images, image] } });
    expect(story([typed, placed, arrived(1), finished(1)]).state.session).not.toHaveProperty('arrived');
  });

  it('is gone with a reading that broke off', () => {
    for (const end of [
      failed(1, 'CARD_REMOVED'),
      { kind: 'cancel' as const },
      { kind: 'process-lost' as const },
      { kind: 'page-lost' as const },
      { kind: 'clear' as const },
    ]) {
      const { state } = story([typed, placed, arrived(1), end]);
      expect(JSON.stringify(state), end.kind).not.toContain(MARK);
    }
  });

  it('is gone when the reading is begun again in another form', () => {
    const progress = { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 } as const;
    const { state } = story([typed, placed, arrived(1), { kind: 'progress', reading: 1, progress }]);
    expect(state.session).toEqual({ kind: 'reading', progress });
  });

  it('stays while the reading goes on', () => {
    const progress = { phase: 'reading-images', bytesReceived: 400, bytesExpected: 900 } as const;
    const { state } = story([typed, placed, arrived(1), { kind: 'progress', reading: 1, progress }]);
    expect(state.session).toEqual({ kind: 'reading', progress, arrived: ARRIVED });
  });

  it('never grows without end, whatever is told', () => {
    const [field] = ARRIVED.fields;
    if (field === undefined) throw new Error('nothing has arrived');
    const told = Array.from({ length: 200 }, (_, index) => {
      const fields = [{ ...field, id: `field ${index}` }];
      return { kind: 'arrived' as const, reading: 1, arrived: { ...ARRIVED, fields } };
    });
    const { session } = story([typed, placed, ...told]).state;
    if (session.kind !== 'reading') throw new Error(session.kind);
    expect(session.arrived?.fields.length).toBeLessThanOrEqual(64);
    expect(session.arrived?.images.length).toBeLessThanOrEqual(8);
  });

  it('goes with the card, however slow its reading is to end', () => {
    const onReader = [typed, cards(READER), arrived(1)];
    for (const gone of [cards(), { kind: 'woken' as const }, { kind: 'idle' as const }]) {
      const { state } = story([...onReader, gone]);
      expect(state.session.kind, gone.kind).toBe('reading');
      expect(JSON.stringify(state), gone.kind).not.toContain(MARK);
    }
    expect(JSON.stringify(story([...onReader, cards(), arrived(1)]).state)).not.toContain(MARK);
  });
});
