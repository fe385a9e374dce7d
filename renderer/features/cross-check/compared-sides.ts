// The two cards that stand side by side: what each says of name, date of birth and address.

import type { ComparedCard, FinishedReading, ImageOctets } from '../../../src/ipc/app-state.ts';
import { isMyNumberReport } from '../../../src/report/my-number-report.ts';
import type { ReportField, ReportImage } from '../../../src/report/report.ts';

export const COMPARED_ITEMS = ['name', 'birthDate', 'address'] as const;

export type ComparedItem = (typeof COMPARED_ITEMS)[number];

export interface Side {
  readonly family: ComparedCard['family'];
  readonly kind: ComparedCard['kind'];
  readonly fields: readonly ReportField[];
  readonly images: readonly ReportImage[];
  readonly octets: readonly ImageOctets[];
}

export interface Sides {
  readonly residence: Side;
  readonly myNumber: Side;
}

/** What is on screen, and what was kept of the other card. */
export function sidesOf(finished: FinishedReading, beside: ComparedCard): Sides {
  const { report, images } = finished;
  const isMyNumber = isMyNumberReport(report);
  const own: Side = {
    family: isMyNumber ? 'my-number-card' : 'residence-card',
    kind: report.card.kind,
    fields: report.fields,
    images: report.images,
    octets: images,
  };
  return isMyNumber ? { residence: beside, myNumber: own } : { residence: own, myNumber: beside };
}

/** The first that was read: of a My Number card, that of the certificate, which is signed. */
export function fieldOf({ fields }: Side, item: ComparedItem): ReportField | undefined {
  return fields.find(({ id, state }) => id === item && state === 'read');
}

const IMAGE_OF: Readonly<Record<ComparedItem, ReportImage['id'] | undefined>> = {
  name: 'nameImage',
  birthDate: undefined,
  address: 'addressImage',
};

/** A card of generation 1 has its name and date of birth in the front image alone. */
export function imageOf({ images }: Side, item: ComparedItem): ReportImage | undefined {
  const own = images.find(({ id, state }) => id === IMAGE_OF[item] && state === 'read');
  if (own !== undefined || item === 'address') return own;
  return images.find(({ id, state }) => id === 'frontImage' && state === 'read');
}

/** Only dates are written alike on both cards; all else is for the eye. */
export type Comparison = 'same' | 'differs' | 'eye' | 'not-read';

export function compare({ residence, myNumber }: Sides, item: ComparedItem): Comparison {
  const [one, other] = [fieldOf(residence, item), fieldOf(myNumber, item)];
  if (other === undefined) return 'not-read';
  if (item !== 'birthDate' || one === undefined) return 'eye';
  return one.value === other.value ? 'same' : 'differs';
}
