// Small reports: made right, and broken in one way each.

import type { Report, ReportField, ReportFinding, ReportImage } from '../../../src/report/report.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';

const CA = 'C=JP, O=Zairyu Desk Synthetic, CN=Example CA';

export function field(
  id: string,
  raw: string,
  value: string | null,
  more: Partial<ReportField> = {},
): ReportField {
  return { id, state: 'read', raw, value, signed: true, source: 'DF1/EF02#C5', ...more };
}

export function image(id: ReportImage['id'], more: Partial<ReportImage> = {}): ReportImage {
  const format = id === 'faceImage' ? 'jp2' : 'tiff-g4';
  return { id, format, state: 'read', width: 240, height: 320, signed: true, source: 'DF1/EF03#D0', ...more };
}

export function finding(
  rule: string,
  status: ReportFinding['status'],
  more: Partial<ReportFinding> = {},
): ReportFinding {
  return { rule, status, weight: 'none', citation: 'MOJ-RC2-1.1 §3.3.4', ...more };
}

/** A simulated 在留カード of generation 2 whose signature leads to the simulator's CA. */
export function authenticGen2(): Report {
  return {
    simulated: true,
    trustProfile: 'simulator',
    today: dateLiteral('2026-11-20'),
    card: { kind: 'residence-card', generation: 2, type: '05' },
    outcome: 'authentic',
    fields: [
      field('periodOfStay', '0300', '3年'),
      field('periodOfStayExpiryDate', '20310701', '2031-07-01'),
      field('permissionType', '02', null),
      field('cardNumber', 'ZD05000099SM', 'ZD05000099SM', { signed: false, source: 'DF1/EF01#C2' }),
      field('sex', '2', '女', { translations: { en: 'Female', zh: '女' } }),
      field('statusOfResidence', 'T410010000', null),
      field('workRestriction', '4', '指定書により指定された就労活動のみ可', {
        translations: { en: 'Only work named in the 指定書', zh: '仅限指定书所写的活动' },
      }),
      field('renewalApplicationStatus', '0', '記載なし', { signed: false, source: 'DF2/EF02#D8' }),
    ],
    images: [
      image('nameImage'),
      image('faceImage', { state: 'empty', width: 0, height: 0 }),
      image('addressImage', { signed: false, source: 'DF1/EF04#DFD1', file: 'out/address.png' }),
    ],
    signature: {
      status: 'valid',
      algorithm: 'ecdsa-p384-sha256',
      layout: 'face-entries, face-image, name-image',
      signer: {
        subject: 'C=JP, O=Zairyu Desk Synthetic, CN=Card signer',
        issuer: CA,
        serial: '2001',
        notBefore: dateLiteral('2026-06-01'),
        notAfter: dateLiteral('2038-05-31'),
      },
      chain: 'anchored',
      anchorSha256: 'C0'.repeat(32),
    },
    findings: [
      finding('rc-check-code-matches', 'pass', { weight: 'not-authentic', citation: 'MOJ-RC2-1.1 §3.4.3.1' }),
      finding('rc-issuer-anchored', 'pass', { weight: 'not-authentic', citation: 'RFC-5280 §6.1' }),
      finding('rc-trust-official', 'warn', { reason: 'simulator-trust', citation: 'ISA-CA' }),
      finding('rc-card-in-date', 'pass', { reason: 'in-date', params: { date: '2031-07-01', days: 1684 } }),
      finding('rc-period-of-stay-in-date', 'pass', {
        reason: 'in-date',
        params: { date: '2031-07-01', days: 1684 },
      }),
      finding('rc-permission-in-date', 'not-applicable'),
      finding('rc-designation-asked', 'warn', { reason: 'ask-for-designation' }),
      finding('rc-codes-known', 'warn', {
        reason: 'codes-unknown',
        params: { fields: 'statusOfResidence, permissionType' },
      }),
    ],
    link: { apdus: 15, bytesSent: 480, bytesReceived: 9421, elapsedMs: 912.4 },
  };
}

/** A card of generation 1 of a holder under 16: no photo, no signature, and an address in another encoding. */
export function undeterminedGen1(): Report {
  return {
    ...authenticGen2(),
    simulated: false,
    trustProfile: 'official',
    card: { kind: 'residence-card', generation: 1, type: '1' },
    outcome: 'undetermined',
    fields: [
      field('address', '見本町一丁目', '見本町一丁目', {
        signed: false,
        source: 'DF2/EF01#D4',
        encoding: 'shift_jis',
      }),
    ],
    images: [
      image('frontImage', { source: 'DF1/EF01#D0' }),
      image('faceImage', { state: 'empty', width: 0, height: 0, source: 'DF1/EF02#D1' }),
    ],
    signature: {
      status: 'absent',
      algorithm: null,
      layout: null,
      signer: null,
      chain: 'not-anchored',
      anchorSha256: null,
    },
    findings: [
      finding('rc-check-code-matches', 'not-checked', {
        weight: 'not-authentic',
        reason: 'no-signature-on-chip',
        citation: 'MOJ-RC2-1.1 §3.4.3.1',
      }),
      finding('rc-check-code-stored', 'warn', { reason: 'holder-under-16', citation: 'MOJ-RC-1.5 §3.3.5' }),
      finding('rc-card-in-date', 'not-checked', { reason: 'date-in-front-image' }),
    ],
  };
}

/** A card of generation 2 judged by test certificates, whose data is not what was signed, and whose period has passed. */
export function alteredGen2(): Report {
  const right = authenticGen2();
  return {
    ...right,
    simulated: false,
    trustProfile: 'test',
    outcome: 'not-authentic',
    fields: [
      field('periodOfStayExpiryDate', '20261110', '2026-11-10'),
      field('renewalApplicationStatus', '1', '申請中', {
        signed: false,
        source: 'DF2/EF02#D8',
        translations: { en: 'Application pending', zh: '申请中' },
      }),
    ],
    images: [image('nameImage', { state: 'undecodable', width: 0, height: 0 })],
    signature: { ...right.signature, status: 'invalid', layout: null },
    findings: [
      finding('rc-check-code-matches', 'fail', {
        weight: 'not-authentic',
        reason: 'signature-does-not-match',
        citation: 'MOJ-RC2-1.1 §3.4.3.1',
      }),
      finding('rc-period-of-stay-in-date', 'warn', {
        reason: 'past-application-recorded',
        params: { date: '2026-11-10', days: 10 },
      }),
      finding('rc-photo-stored', 'fatal', { reason: 'rule-broke' }),
    ],
  };
}
