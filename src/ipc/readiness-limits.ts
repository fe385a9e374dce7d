// What the calls of the online application check take at most. Apart from their schema: a window holds itself to it too.

/** In characters. */
export const PASSPHRASE_LENGTH = { least: 12, most: 256 } as const;

/** Titles and notes in characters. */
export const CALENDAR_LIMITS = { entries: 64, title: 200, note: 1000 } as const;
