// Short ways to say what happens at a desk.

import { isCardNumber } from '../../../../src/cards/residence-card/card-number.ts';
import type { ErrorCode } from '../../../../src/errors/catalogue.ts';
import { AppError } from '../../../../src/errors/app-error.ts';
import { toFailure } from '../../../../src/errors/failure.ts';
import { advance } from '../../../../src/host/desk/desk-machine.ts';
import {
  type DeskEvent,
  type DeskOrder,
  type DeskSettings,
  type DeskState,
  initialDeskState,
} from '../../../../src/host/desk/desk-state.ts';
import type { ArrivedPart } from '../../../../src/ipc/app-state.ts';
import type { AnyReport, MyNumberReport } from '../../../../src/report/my-number-report.ts';
import type { Report } from '../../../../src/report/report.ts';
import type { SpecifiedReport } from '../../../../src/report/specified-report.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';

export const NUMBER = cardNumber('AB12345678CD');
export const OTHER_NUMBER = cardNumber('EF87654321GH');
export const READER = 'Example Reader 00 00';
export const OTHER_READER = 'Example Reader 01 00';

export const SETTINGS: DeskSettings = { reader: null, blankOnRemoval: true };

/** What only a result holds: a state with this text in it shows a result. */
export const MARK = 'a line of the result';

export const REPORT: Report = {
  simulated: true,
  trustProfile: 'simulator',
  today: dateLiteral('2026-11-20'),
  card: { kind: 'residence-card', generation: 2, type: '05' },
  outcome: 'authentic',
  fields: [{ id: 'address', state: 'read', value: MARK, raw: MARK, signed: false, source: 'DF2/EF01#D4' }],
  images: [],
  signature: {
    status: 'valid',
    algorithm: 'ecdsa-p384-sha256',
    layout: null,
    signer: null,
    chain: 'anchored',
    anchorSha256: null,
  },
  findings: [],
  link: { apdus: 1, bytesSent: 5, bytesReceived: 2, elapsedMs: 1 },
};

const NO_SIGNATURE = { algorithm: null, layout: null, signer: null, anchorSha256: null } as const;

/** Of a My Number card of which somebody has opened name and address. */
export const MY_NUMBER_REPORT: MyNumberReport = {
  ...REPORT,
  card: { kind: 'my-number-card', generation: null, type: null, expiryDate: null },
  fields: [{ id: 'address', state: 'read', value: MARK, raw: MARK, signed: false, source: 'INPUT/0002' }],
  images: [],
  signature: { ...NO_SIGNATURE, status: 'absent', chain: 'not-anchored' },
  certificates: [],
  tries: { userAuthentication: 3, digitalSignature: 1, inputSupport: 'blocked' },
};

/** Of a card with both halves. */
export const SPECIFIED_REPORT: SpecifiedReport = {
  ...REPORT,
  card: { kind: 'specified-residence-card', generation: 2, type: '07' },
  specified: {
    version: '0100',
    residence: { state: 'read', channelProfile: 'platform-like', experimental: true },
    myNumber: MY_NUMBER_REPORT,
  },
};

/** What of REPORT has come while its card is still being read. */
export const ARRIVED: ArrivedPart = {
  simulated: true,
  trustProfile: 'simulator',
  fields: REPORT.fields,
  images: [{ id: 'faceImage', format: 'jp2', base64: 'AAAA' }],
};

export const placed: DeskEvent = { kind: 'simulated-card-placed', profile: 'worker', faults: [] };
export const lifted: DeskEvent = { kind: 'simulated-card-removed' };
export const typed: DeskEvent = { kind: 'number', cardNumber: NUMBER };

export function cards(...names: readonly string[]): DeskEvent {
  const readers = [READER, OTHER_READER].map((name) => ({
    name,
    card: names.includes(name) ? ('present' as const) : ('absent' as const),
  }));
  return { kind: 'readers', readers: { kind: 'readers', readers } };
}

export function finished(reading: number, report: AnyReport = REPORT): DeskEvent {
  return { kind: 'finished', reading, report, images: [] };
}

export function arrived(reading: number): DeskEvent {
  return { kind: 'arrived', reading, arrived: ARRIVED };
}

export function numberWanted(reading: number): DeskEvent {
  return { kind: 'number-wanted', reading };
}

export function failed(reading: number, code: ErrorCode): DeskEvent {
  return { kind: 'failed', reading, failure: toFailure(new AppError(code)) };
}

export interface Story {
  readonly state: DeskState;
  readonly orders: readonly DeskOrder[];
  /** Orders of the last event alone. */
  readonly last: readonly DeskOrder[];
}

export function story(events: readonly DeskEvent[], settings: DeskSettings = SETTINGS): Story {
  const start: Story = { state: initialDeskState(settings), orders: [], last: [] };
  return events.reduce<Story>(({ state, orders }, event) => {
    const step = advance(state, event);
    return { state: step.state, orders: [...orders, ...step.orders], last: step.orders };
  }, start);
}

function cardNumber(text: string) {
  if (!isCardNumber(text)) throw new Error('not a card number');
  return text;
}
