import { describe, expect, it } from 'vitest';
import { ADDRESSES, LINK_IDS, LINKS, isLinkId } from '../../../src/ipc/links.ts';
import { LINKS as READINESS_LINKS } from '../../../src/readiness/tables/links.ts';

/** Of the authorities that these pages are of; a new host is a decision. */
const OFFICIAL_HOSTS = [
  'lapse-immi.moj.go.jp',
  'www.digital.go.jp',
  'www.jpki.go.jp',
  'www.kojinbango-card.go.jp',
  'www.moj.go.jp',
];

describe('the addresses that may be opened', () => {
  it.each(LINK_IDS)('%s is a page of an authority, over https, and no log-in', (id) => {
    const { protocol, hostname, username, port, search } = new URL(LINKS[id].url);
    expect([protocol, username, port, search]).toEqual(['https:', '', '', '']);
    expect(OFFICIAL_HOSTS).toContain(hostname);
    expect(hostname.endsWith('.go.jp')).toBe(true);
  });

  it('name no host that none of them needs', () => {
    const hosts = new Set(ADDRESSES.map((address) => new URL(address).hostname));
    expect([...hosts].sort()).toEqual(OFFICIAL_HOSTS);
  });

  it('are those of the counter and all of the application check', () => {
    expect(LINK_IDS).toEqual(expect.arrayContaining(Object.keys(READINESS_LINKS)));
    expect(LINK_IDS).toEqual(expect.arrayContaining(['lapse-inquiry', 'isa-certificates', 'jpki-portal']));
  });

  it.each(['', 'https://www.moj.go.jp/', '__proto__', 'toString', 'constructor'])(
    'do not include %j',
    (text) => {
      expect(isLinkId(text)).toBe(false);
    },
  );
});
