import { describe, expect, it } from 'vitest';
import { REFERENCES, type Reference } from '../../../src/spec/references.ts';

const EDITIONS: readonly (readonly [string, Reference])[] = Object.entries(REFERENCES);

describe('the registry of editions', () => {
  it.each(EDITIONS)('%s says what it is and who published it', (_, { title, publisher }) => {
    expect(title.trim()).not.toBe('');
    expect(publisher.trim()).not.toBe('');
  });

  it.each(EDITIONS)('%s has a date to the month or day, if it has one', (_, { date }) => {
    expect(date ?? '2026-01').toMatch(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/);
  });

  it.each(EDITIONS)('%s is fetched over https, if it has an address', (_, { url }) => {
    expect(new URL(url ?? 'https://example.org/').protocol).toBe('https:');
  });

  it.each(EDITIONS)('%s carries its version in its name', (id, { version }) => {
    expect(id.endsWith(version ?? '')).toBe(true);
  });

  it('names no document and version twice', () => {
    const names = EDITIONS.map(([, { title, version }]) => `${title} ${version ?? ''}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
