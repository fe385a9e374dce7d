// Messages between processes, from a page, from a browser, and from the service behind a virtual reader.

import { PassThrough } from 'node:stream';
import * as v from 'valibot';
import { AppError } from '../../../src/errors/app-error.ts';
import { ReadingNoticeSchema, ReadingRequestSchema } from '../../../src/host/desk/reading-protocol.ts';
import { answerCall, type DeskHandlers } from '../../../src/ipc/derive.ts';
import { CALL_NAMES } from '../../../src/ipc/schema.ts';
import { DEFAULT_SETTINGS } from '../../../src/ipc/settings.ts';
import { CdpConnection, isFields } from '../../../native-shims/window/cdp-connection.ts';
import { respondWithPageFile } from '../../../native-shims/window/page-files.ts';
import { readSimulated } from '../../integration/simulated-reading.ts';
import { jsonOctets, JSON_MUTATORS } from '../mutators/json.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { TEXT_MUTATORS, textOctets } from '../mutators/texts.ts';
import { BrokenPromise, type FuzzTarget } from '../target.ts';

const MUTATORS = [...JSON_MUTATORS, ...JSON_MUTATORS, ...OCTET_MUTATORS];

/** As the transports take messages apart: what is no JSON never arrives. */
function parsed(octets: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(octets));
  } catch {
    throw new AppError('IPC_INVALID', { where: 'json' });
  }
}

const OFFERED = { name: 'ca.cer', base64: 'MAA=' };
const INPUTS: Readonly<Record<string, unknown>> = {
  'settings.save': DEFAULT_SETTINGS,
  'number.submit': { typed: 'AB12345678CD' },
  'link.open': { link: 'lapse-lookup' },
  'text.copy': { text: '見本' },
  'trust.import': { files: [OFFERED] },
  'codes.import': { file: OFFERED },
  'simulator.place': { profile: 'worker', faults: ['pull@3'] },
};

/** Every call answers with what it was given: what gets through the schema. */
function echoingHandlers(): DeskHandlers {
  const echo = (input: unknown): Promise<unknown> => Promise.resolve(input);
  const handlers: unknown = Object.fromEntries(CALL_NAMES.map((name) => [name, echo]));
  if (!isHandlers(handlers)) throw new TypeError('no handlers');
  return handlers;
}

function isHandlers(value: unknown): value is DeskHandlers {
  return isFields(value) && CALL_NAMES.every((name) => typeof value[name] === 'function');
}

const handlers = echoingHandlers();

export const IPC_CALLS: FuzzTarget = {
  name: 'ipc-calls',
  parser: 'src/ipc/derive.ts answerCall, src/ipc/schema.ts',
  seeds: () => jsonOctets(...CALL_NAMES.map((name) => ({ name, input: INPUTS[name] }))),
  mutators: MUTATORS,
  refusals: ['IPC_INVALID'],
  async run(octets) {
    const call = parsed(octets);
    if (!isFields(call)) throw new AppError('IPC_INVALID', { where: 'call' });
    const answer = await answerCall(handlers, call['name'], call['input']);
    if (answer.ok) return `${String(call['name'])} taken`;
    if (answer.failure.code !== 'IPC_INVALID') throw new BrokenPromise(`failed with ${answer.failure.code}`);
    return String(answer.failure.facts['where']);
  },
};

export const READING_REQUESTS: FuzzTarget = {
  name: 'reading-requests',
  parser: 'src/host/desk/reading-protocol.ts ReadingRequestSchema',
  seeds: () =>
    jsonOctets(
      { kind: 'use-provider', provider: null },
      { kind: 'read', reading: 1, cardNumber: 'AB12345678CD', place: { on: 'reader', reader: 'ACS' } },
      { kind: 'read', reading: 2, cardNumber: 'AB12345678CD', place: { on: 'simulator' } },
      { kind: 'cancel', reading: 1 },
      { kind: 'place-simulated-card', request: 1, profile: 'worker', faults: ['mute'] },
      { kind: 'remove-simulated-card' },
      { kind: 'diagnose', request: 3 },
    ),
  mutators: MUTATORS,
  refusals: ['IPC_INVALID'],
  run(octets) {
    const result = v.safeParse(ReadingRequestSchema, parsed(octets));
    return result.success ? result.output.kind : 'refused';
  },
};

export const READING_NOTICES: FuzzTarget = {
  name: 'reading-notices',
  parser: 'src/host/desk/reading-protocol.ts ReadingNoticeSchema, report-schema.ts',
  seeds: async () => {
    const { report } = await readSimulated('worker');
    const failure = { code: 'CARD_REMOVED', retry: 'tap-again', facts: { apdu: 7 } };
    const image = { id: 'faceImage', format: 'jp2', base64: 'AAAA' };
    const readers = [{ name: 'ACS', card: 'present' }];
    return jsonOctets(
      { kind: 'ready' },
      { kind: 'readers', readers: { kind: 'readers', readers } },
      { kind: 'progress', reading: 1, progress: { phase: 'detecting', bytesReceived: 1, bytesExpected: 2 } },
      { kind: 'card-type', reading: 1, cardType: '05' },
      { kind: 'finished', reading: 1, report, images: [image] },
      { kind: 'failed', reading: 1, failure },
      { kind: 'diagnosis', request: 1, rows: [{ check: 'service', state: 'ok', facts: {} }] },
    );
  },
  mutators: MUTATORS,
  refusals: ['IPC_INVALID'],
  run(octets) {
    const result = v.safeParse(ReadingNoticeSchema, parsed(octets));
    return result.success ? result.output.kind : 'refused';
  },
};

/** The first octet says in how many pieces the pipe delivers. */
export const BROWSER_PIPE: FuzzTarget = {
  name: 'browser-pipe',
  parser: 'native-shims/window/cdp-connection.ts',
  seeds: () => {
    const event = { method: 'Runtime.bindingCalled', params: { name: 'a', payload: '{}' }, sessionId: 'S' };
    return jsonOctets({ id: 1, result: {} }, { id: 1, error: { message: 'no' } }, event).map((message) =>
      Uint8Array.from([3, ...message, 0]),
    );
  },
  mutators: MUTATORS,
  refusals: ['HOST_CRASHED'],
  async run(octets) {
    const input = new PassThrough();
    const output = new PassThrough().resume();
    const connection = new CdpConnection(output, input);
    let events = 0;
    connection.listen(() => (events += 1));
    const answer = connection.send('Browser.getVersion');
    // Awaited below, and it may fail before that.
    answer.catch(() => undefined);
    const size = Math.max(1, Math.floor(octets.length / (1 + ((octets[0] ?? 0) & 7))));
    for (let at = 1; at < octets.length; at += size) input.write(octets.slice(at, at + size));
    await new Promise((resolve) => setImmediate(resolve));
    input.end();
    connection.end();
    await answer;
    return `answered, ${Math.min(events, 3)} events`;
  },
};

const FOLDER = new URL('../mutators', import.meta.url).pathname;

/** The folder holds no page, so that a file that is given out is one from outside it. */
export const PAGE_ADDRESSES: FuzzTarget = {
  name: 'page-addresses',
  parser: 'native-shims/window/page-files.ts',
  seeds: () =>
    textOctets(
      ...[
        'desk://app/',
        'desk://app/index.html',
        'desk://app/assets/a-b.js?x#y',
        'desk://app/../package.json',
      ],
      ...['desk://app/%2e%2e/package.json', 'desk://app//etc/passwd', 'desk://evil/app/index.html'],
    ),
  mutators: [...TEXT_MUTATORS, ...OCTET_MUTATORS],
  refusals: [],
  async run(octets) {
    const address = new TextDecoder().decode(octets);
    const { status, body } = await respondWithPageFile(FOLDER, 'desk://app', address);
    if (status !== 404 || body.length > 0) throw new BrokenPromise('a file from outside');
    return 'not found';
  },
};
