// Files of residence cards: data objects, fields, and whole cards judged to their report.

import * as v from 'valibot';
import { CARD_TYPES } from '../../../src/cards/card-kind.ts';
import { detectCardType } from '../../../src/cards/detect.ts';
import { decodeResidenceCard } from '../../../src/cards/residence-card/document.ts';
import { ReportSchema } from '../../../src/host/desk/report-schema.ts';
import { PlainChannel } from '../../../src/iso7816/plain-channel.ts';
import type { Report } from '../../../src/report/report.ts';
import type { Reading } from '../../../src/session/read-card.ts';
import { parseTlvs } from '../../../src/tlv/ber-tlv.ts';
import { captureSimulated, judgeSimulated } from '../../integration/simulated-reading.ts';
import { ELEMENT_MUTATORS } from '../mutators/elements.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { BrokenPromise, type FuzzTarget } from '../target.ts';
import { filesNamed, residenceFiles } from '../seeds.ts';

const MUTATORS = [...OCTET_MUTATORS, ...ELEMENT_MUTATORS];
const FORMAT = ['TLV_TRUNCATED', 'TLV_TAG_UNEXPECTED', 'TLV_LIMIT'] as const;
const MOST_OBJECTS = 64;

export const TLV: FuzzTarget = {
  name: 'tlv',
  parser: 'src/tlv/ber-tlv.ts parseTlvs',
  seeds: residenceFiles,
  mutators: MUTATORS,
  refusals: FORMAT,
  run(octets) {
    const objects = parseTlvs(octets);
    const held = objects.reduce((sum, { value }) => sum + value.length, 0);
    if (held > octets.length || objects.length > MOST_OBJECTS) throw new BrokenPromise('more than was there');
    return `${objects.length} objects`;
  },
};

export const CARD_TYPE: FuzzTarget = {
  name: 'card-type',
  parser: 'src/cards/detect.ts detectCardType',
  seeds: () => ['C10131', 'C1023035', 'C1023036', 'C1023037'].map((hex) => Buffer.from(hex, 'hex')),
  mutators: MUTATORS,
  refusals: ['CARD_UNSUPPORTED', 'CARD_SPEC_VERSION_UNKNOWN'],
  longest: 256,
  async run(octets) {
    const answer = Uint8Array.from([...octets, 0x90, 0x00]);
    const channel = new PlainChannel({ transmit: () => Promise.resolve(answer) });
    const type = await detectCardType(channel, new Uint8Array(0));
    if (!Object.hasOwn(CARD_TYPES, type)) throw new BrokenPromise('a type there is not');
    return type;
  },
};

interface Host {
  readonly reading: Reading;
  readonly usual: Report;
}

/** The cards whose files are exchanged for the input, one after the other. */
const HOSTS = ['worker', 'special-permanent-resident', 'gen1-student', 'gen1-special-permanent-resident'];
let hosts: Promise<readonly Host[]> | undefined;

function hostCards(): Promise<readonly Host[]> {
  hosts ??= Promise.all(
    HOSTS.map(async (profile) => {
      const reading = await captureSimulated(profile);
      return { reading, usual: (await judgeSimulated(reading)).report };
    }),
  );
  return hosts;
}

/** The input as every file of every card in turn that holds such an object, or as all of them when none does. */
function* cardsWith(octets: Uint8Array, list: readonly Host[]): Generator<Host> {
  const [tag] = octets;
  for (const { reading, usual } of list) {
    for (const [name, original] of reading.capture.files) {
      if (original[0] !== tag) continue;
      const files = new Map(reading.capture.files).set(name, octets);
      yield { reading: { ...reading, capture: { ...reading.capture, files } }, usual };
    }
  }
}

export const RESIDENCE_FIELDS: FuzzTarget = {
  name: 'residence-fields',
  parser: 'src/cards/residence-card gen1, gen2 decode, signed-data',
  seeds: residenceFiles,
  mutators: MUTATORS,
  refusals: FORMAT,
  async run(octets) {
    const states = new Set<string>();
    for (const { reading } of cardsWith(octets, await hostCards())) {
      const { card } = decodeResidenceCard(reading.capture);
      const fields: Readonly<Record<string, { readonly state: string } | undefined>> = { ...card.fields };
      for (const [id, field] of Object.entries(fields)) states.add(`${id} ${field?.state ?? 'none'}`);
    }
    return [...states].sort().join(', ');
  },
};

export const RESIDENCE_REPORT: FuzzTarget = {
  name: 'residence-report',
  parser: 'src/session/judge-reading.ts with src/host/desk/report-schema.ts',
  seeds: () => filesNamed('DF1/EF02', 'DF1/EF03', 'DF2/EF01', 'DF2/EF03', 'DF3/EF01', 'DF1/EF01'),
  mutators: MUTATORS,
  refusals: FORMAT,
  shortRun: 40,
  async run(octets) {
    const endings = new Set<string>();
    for (const { reading, usual } of cardsWith(octets, await hostCards())) {
      const { report } = await judgeSimulated(reading);
      const sent: unknown = JSON.parse(JSON.stringify(report));
      if (!v.is(ReportSchema, sent)) throw new BrokenPromise('a report the window would refuse');
      if (report.outcome === 'authentic' && !saysTheSame(report, usual)) {
        throw new BrokenPromise('authentic with other signed contents');
      }
      if (report.findings.some(({ status }) => status === 'fatal')) throw new BrokenPromise('a rule broke');
      endings.add(
        `${report.card.type} ${report.outcome} ${report.signature.status} ${report.signature.chain}`,
      );
    }
    return [...endings].sort().join(', ');
  },
};

function saysTheSame(report: Report, usual: Report): boolean {
  const signed = ({ fields, images }: Report) =>
    JSON.stringify([fields.filter((field) => field.signed), images.filter((image) => image.signed)]);
  return signed(report) === signed(usual);
}
