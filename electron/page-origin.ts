// Where the page lives under Electron: a scheme of our own, which only this program answers.

export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = 'app://desk';
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`;

/** Addresses of that scheme have no origin in the sense of URL; so it is the text in front of the path that counts. */
export function isPageAddress(address: string): boolean {
  return address.startsWith(PAGE_ADDRESS);
}
