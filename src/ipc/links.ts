// The only pages the program ever opens, by name: official hosts, in the system's browser, after a click. A window asks by
// name, and a shell refuses an address that is not here.
// Source: the pages themselves, read 2026-11; those of the online application check come from its own table.

import { LINKS as READINESS_LINKS } from '../readiness/tables/links.ts';

export const LINKS = {
  ...READINESS_LINKS,
  'lapse-inquiry': { url: 'https://lapse-immi.moj.go.jp/' },
  'isa-certificates': { url: 'https://www.moj.go.jp/isa/publications/resources/120424_01_00003.html' },
  'isa-certificates-gen1': { url: 'https://www.moj.go.jp/isa/applications/disclosure/120424_01.html' },
  'online-application': { url: 'https://www.moj.go.jp/isa/applications/online/onlineshinsei.html' },
  'jpki-portal': { url: 'https://www.jpki.go.jp/' },
} as const;

export type LinkId = keyof typeof LINKS;

export const LINK_IDS = Object.keys(LINKS).filter(isLinkId);

export const ADDRESSES: readonly string[] = LINK_IDS.map((id) => LINKS[id].url);

export function isLinkId(text: string): text is LinkId {
  return Object.hasOwn(LINKS, text);
}
