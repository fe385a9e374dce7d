// What a person sees of a specified card: one result, two halves.

import type { ResidenceReading } from '../../../../src/ipc/app-state.ts';
import type { SpecifiedReport } from '../../../../src/report/specified-report.ts';
import {
  type SpecifiedSittingOptions,
  placedSpecified,
  readSpecified,
} from '../../../integration/specified-reading.ts';
import type { DeskWindow } from '../../mocked/desk-window.ts';

export const SPECIFIED = {
  half: '[data-specified]',
  why: '[data-specified="not-read"]',
  certificate: (use: string) => `[data-specified] [data-certificate="${use}"]`,
} as const;

export type SpecifiedReading = ResidenceReading & { readonly report: SpecifiedReport };

export interface ShownSpecified extends SpecifiedSittingOptions {
  readonly profile?: string;
  readonly faults?: readonly string[];
  readonly more?: Partial<Omit<SpecifiedReading, 'report'>>;
}

let sequence = 200;

/** A reading of a simulated card, in the form in which the host sends it. */
export async function showSpecified(
  { desk, page }: DeskWindow,
  { profile = 'specified-worker', faults = [], more = {}, ...sitting }: ShownSpecified = {},
): Promise<SpecifiedReading> {
  const { report, images } = await readSpecified(await placedSpecified(profile, faults), sitting);
  sequence++;
  const octets = images.map(({ id, format, bytes }) => ({
    id,
    format,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const finished = { sequence, report, images: octets, cardPresent: true, ...more };
  await desk.show({ session: { kind: 'finished', finished }, cardNumberHeld: false });
  await page.waitForSelector(SPECIFIED.half);
  return finished;
}
