// What every row of every table here carries: where it is from, how sure that is, and the day it was compared.

import { dateLiteral, type JstDate } from '../../time/jst-date.ts';
import type { SourceId } from './sources.ts';

/**
 * How far a rule may be relied on.
 *  A  official guide or leaflet, read in full
 *  B  official page, read as an excerpt
 *  C  at least two independent secondary sources agree and name the official page
 *  D  one secondary source, or several that copy each other
 *  E  reading of the law or inference; confirm before relying on it
 */
export type Confidence = 'A' | 'B' | 'C' | 'D' | 'E';

export interface Sourced {
  readonly source: readonly [SourceId, ...SourceId[]];
  readonly confidence: Confidence;
  /** The day the row was last compared with its sources. */
  readonly asOf: JstDate;
}

/** The day the sources were gathered and compared; rows checked on another day say so. */
export const COMPARED_ON: JstDate = dateLiteral('2026-11-20');

export function sourced(confidence: Confidence, ...source: [SourceId, ...SourceId[]]): Sourced {
  return { source, confidence, asOf: COMPARED_ON };
}
