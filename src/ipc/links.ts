// The only pages the program ever opens, by name: official hosts, in the system's browser, after a click.
// Source: the pages themselves, named in docs/links.md; read 2026-11.

export const LINKS = {
  'lapse-inquiry': 'https://lapse-immi.moj.go.jp/',
  'isa-certificates': 'https://www.moj.go.jp/isa/publications/resources/120424_01_00003.html',
  'isa-certificates-gen1': 'https://www.moj.go.jp/isa/applications/disclosure/120424_01.html',
  'online-application': 'https://www.moj.go.jp/isa/applications/online/onlineshinsei.html',
  'jpki-portal': 'https://www.jpki.go.jp/',
} as const;

export type LinkId = keyof typeof LINKS;

export const LINK_IDS = Object.keys(LINKS).filter(isLinkId);

export function isLinkId(text: string): text is LinkId {
  return Object.hasOwn(LINKS, text);
}
