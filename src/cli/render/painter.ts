// Colour of a terminal, or none. Whether to use it (NO_COLOR, no terminal) is for the caller to say; every meaning has
// its shape and word as well, so nothing is lost without.

export type Paint = (text: string) => string;

export interface Painter {
  readonly colour: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly inverse: Paint;
  /** Confirmed. */
  readonly good: Paint;
  /** Not confirmed, or a date has passed. */
  readonly bad: Paint;
  /** Open: not checked, or worth a look. */
  readonly open: Paint;
}

/** ECMA-48 SGR: parameter that begins the rendition, and the one that ends it. */
const SGR = {
  bold: [1, 22],
  dim: [2, 22],
  inverse: [7, 27],
  bad: [31, 39],
  good: [32, 39],
  open: [33, 39],
} as const;

export function createPainter(colour: boolean): Painter {
  const paint = ([begin, end]: readonly [number, number]): Paint =>
    colour ? (text) => (text === '' ? '' : `\u001b[${begin}m${text}\u001b[${end}m`) : (text) => text;
  return {
    colour,
    bold: paint(SGR.bold),
    dim: paint(SGR.dim),
    inverse: paint(SGR.inverse),
    good: paint(SGR.good),
    bad: paint(SGR.bad),
    open: paint(SGR.open),
  };
}
