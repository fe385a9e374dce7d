// Files of My Number cards: certificates of 公的個人認証AP, 基本4情報, and whole cards judged to their report.

import { decodeBasicAttributes } from '../../../src/cards/my-number-card/input-support/decode.ts';
import { decodeJpki } from '../../../src/cards/my-number-card/jpki/decode.ts';
import type { JpkiCapture } from '../../../src/cards/my-number-card/jpki/capture.ts';
import { jpkiTrustOfSimulator } from '../../../src/host/simulated-source.ts';
import { judgeMyNumberReading } from '../../../src/session/judge-my-number.ts';
import type { MyNumberReading } from '../../../src/session/read-my-number.ts';
import { loadMyNumberProfile } from '../../../src/simulator/my-number-card/profiles/catalogue.ts';
import { placed, sitting } from '../../integration/my-number-reading.ts';
import { stillClock } from '../../integration/simulated-reading.ts';
import { ELEMENT_MUTATORS } from '../mutators/elements.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { BrokenPromise, type FuzzTarget } from '../target.ts';
import { distinct } from '../seeds.ts';

const MUTATORS = [...OCTET_MUTATORS, ...ELEMENT_MUTATORS];
const FORMAT = ['TLV_TRUNCATED', 'TLV_TAG_UNEXPECTED', 'TLV_LIMIT'] as const;

let known: Promise<MyNumberReading> | undefined;

function usualReading(): Promise<MyNumberReading> {
  known ??= placed('mnc-valid').then((card) => sitting(card));
  return known;
}

async function storedFiles(): Promise<readonly Uint8Array[]> {
  const profiles = await Promise.all(
    ['mnc-valid', 'mnc-wrong-ca', 'mnc-substitute-characters', 'mnc-under-15'].map(loadMyNumberProfile),
  );
  return distinct(profiles.flatMap(({ files }) => [...files.values()]));
}

/** The same octets as every file of the application. */
function everyFile(capture: JpkiCapture, octets: Uint8Array): JpkiCapture {
  const content = { state: 'read', octets } as const;
  return {
    ...capture,
    tokenInfo: octets,
    availability: content,
    userAuthentication: content,
    userAuthenticationCa: content,
    digitalSignatureCa: content,
    digitalSignature: content,
    possession: { nonce: octets.subarray(0, 32), signature: octets.subarray(-256) },
  };
}

export const JPKI_FILES: FuzzTarget = {
  name: 'jpki-files',
  parser: 'src/cards/my-number-card/jpki/decode.ts',
  seeds: storedFiles,
  mutators: MUTATORS,
  refusals: [],
  async run(octets) {
    const { capture } = await usualReading();
    const { tokenInfo, issued, certificates } = decodeJpki(everyFile(capture.jpki, octets));
    const { 'digital-signature': signature } = certificates;
    return `${tokenInfo === undefined} ${issued['digital-signature']} ${signature.state}`;
  },
};

export const MY_NUMBER_REPORT: FuzzTarget = {
  name: 'my-number-report',
  parser: 'src/session/judge-my-number.ts, src/trust/jpki/verify-jpki.ts',
  seeds: storedFiles,
  mutators: MUTATORS,
  refusals: FORMAT,
  shortRun: 30,
  async run(octets) {
    const reading = await usualReading();
    const endings: string[] = [];
    const { jpki } = reading.capture;
    const content = { state: 'read', octets } as const;
    const captures = [
      everyFile(jpki, octets),
      { ...jpki, userAuthentication: content },
      { ...jpki, userAuthenticationCa: content },
      { ...jpki, digitalSignature: content },
    ];
    for (const altered of captures) {
      const capture = { ...reading.capture, jpki: altered };
      const tools = { clock: stillClock, trust: jpkiTrustOfSimulator() };
      const report = await judgeMyNumberReading({ ...reading, capture }, true, tools);
      if (report.findings.some(({ status }) => status === 'fatal')) throw new BrokenPromise('a rule broke');
      if (JSON.stringify(JSON.parse(JSON.stringify(report))) !== JSON.stringify(report)) {
        throw new BrokenPromise('a report that does not survive JSON');
      }
      endings.push(
        `${report.outcome} ${report.certificates.map(({ state, chain }) => state + chain).join(' ')}`,
      );
    }
    return endings.join(', ');
  },
};

export const BASIC_ATTRIBUTES: FuzzTarget = {
  name: 'basic-attributes',
  parser: 'src/cards/my-number-card/input-support/decode.ts',
  seeds: async () => {
    const { files } = await loadMyNumberProfile('mnc-valid');
    return [files.get('INPUT/0002') ?? new Uint8Array(0)];
  },
  mutators: MUTATORS,
  refusals: FORMAT,
  run(octets) {
    const { name, address, birthDate, sex } = decodeBasicAttributes(octets);
    return [name, address, birthDate, sex].map(({ state }) => state).join(' ');
  },
};
