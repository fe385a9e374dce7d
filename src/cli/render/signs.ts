// How a state looks: a shape and a colour. The word stands beside it, so neither is needed to understand it.

import type { Report, ReportFinding } from '../../report/report.ts';
import type { Paint, Painter } from './painter.ts';

export interface Sign {
  readonly shape: string;
  readonly paint: Paint;
}

/** What the simulator or a test certificate confirmed never looks like what the agency's did. */
export function outcomeSign(
  { outcome, trustProfile }: Pick<Report, 'outcome' | 'trustProfile'>,
  paint: Painter,
): Sign {
  switch (outcome) {
    case 'authentic':
      return trustProfile === 'official'
        ? { shape: '✔', paint: paint.good }
        : { shape: '◇', paint: paint.open };
    case 'not-authentic':
      return { shape: '✘', paint: paint.bad };
    case 'undetermined':
      return { shape: '○', paint: paint.open };
  }
}

export function statusSign(status: ReportFinding['status'], paint: Painter): Sign {
  switch (status) {
    case 'pass':
      return { shape: '✔', paint: paint.good };
    case 'fail':
      return { shape: '✘', paint: paint.bad };
    case 'warn':
      return { shape: '!', paint: paint.open };
    case 'not-checked':
      return { shape: '○', paint: paint.open };
    case 'not-applicable':
    case 'not-in-force':
      return { shape: '-', paint: paint.dim };
    case 'fatal':
      return { shape: '?', paint: paint.bad };
  }
}

/** Beside a signed field: smaller than a verdict. */
export function provenanceShape(state: 'pass' | 'fail' | 'not-checked' | undefined): string {
  switch (state) {
    case 'pass':
      return '✓';
    case 'fail':
      return '✘';
    case 'not-checked':
      return '○';
    case undefined:
      return '';
  }
}
