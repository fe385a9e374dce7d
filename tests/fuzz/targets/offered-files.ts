// Files a person offers or that lie on the disk: settings, facts, code tables, CA certificates and archives of them.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import * as v from 'valibot';
import { CodeStore } from '../../../src/host/code-store.ts';
import { importChosenAnchors } from '../../../src/host/trust-import.ts';
import { openTrustStore } from '../../../src/host/trust-store.ts';
import { loadSettings } from '../../../src/host/desk/settings-store.ts';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../../src/ipc/settings.ts';
import { evaluate } from '../../../src/readiness/evaluate.ts';
import { parseFactsFile } from '../../../src/readiness/facts-file.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { ecCa, rsaCa } from '../../unit/trust/hierarchy.ts';
import { jsonOctets, JSON_MUTATORS } from '../mutators/json.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { TEXT_MUTATORS, textOctets } from '../mutators/texts.ts';
import { BrokenPromise, type FuzzTarget, type Mutator } from '../target.ts';

let made: string | undefined;
/** A folder of this process, for parsers that read from the disk. */
function folder(): string {
  made ??= mkdtempSync(join(tmpdir(), 'zairyu-desk-fuzz-'));
  return made;
}

export const SETTINGS: FuzzTarget = {
  name: 'settings',
  parser: 'src/host/desk/settings-store.ts loadSettings',
  seeds: () =>
    jsonOctets(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, language: 'ja', reader: 'ACS ACR1252' }, {}, []),
  mutators: [...JSON_MUTATORS, ...OCTET_MUTATORS],
  refusals: [],
  async run(octets) {
    const path = join(folder(), 'settings.json');
    writeFileSync(path, octets);
    const { settings, setAside } = await loadSettings(path);
    if (!v.is(SettingsSchema, settings)) throw new BrokenPromise('settings beyond their bounds');
    return `${setAside} ${settings.language}`;
  },
};

export const FACTS_FILE: FuzzTarget = {
  name: 'facts-file',
  parser: 'src/readiness/facts-file.ts, src/readiness/evaluate.ts',
  seeds: () =>
    jsonOctets(
      { card: '05', status: 'T410010000', period: '0300', E: '2027-03-01', mnc: 'present', procedure: 'P2' },
      { card: 'none', procedure: 'P5', age: 0, event: '2026-10-01', in_japan: true, today: '2026-11-21' },
      {
        auth: 'valid',
        auth_exp: '2029-01-01',
        auth_tries: 3,
        sign: 'expired',
        sign_tries: 0,
        combo: ['P3', 'P4'],
      },
      { os: 'Windows 11', browser: 'Chrome', reader: true, filed: null, period: '090', rc_exp: '2026-12-31' },
    ),
  mutators: [...JSON_MUTATORS, ...JSON_MUTATORS, ...OCTET_MUTATORS],
  refusals: [],
  run(octets) {
    const file = parseFactsFile(new TextDecoder().decode(octets));
    if (!file.ok) return [...new Set(file.errors.map(({ problem }) => problem))].sort().join(' ');
    const { facts, combo, today = dateLiteral('2026-11-21'), procedure = 'P1' } = file;
    const { verdict, route } = evaluate({ facts, combo, today, procedure });
    return `${procedure} ${verdict} ${route}`;
  },
};

const TABLE = [
  'field,code,ja,en,zh,source,date',
  'statusOfResidence,T410010000,技術・人文知識・国際業務,Engineer,技术,コード対応表,2026-06',
  'permissionType,02,在留期間更新許可,"Extension, granted",许可,コード対応表,2026-06-14',
].join('\n');

export const CODE_TABLE: FuzzTarget = {
  name: 'code-table',
  parser: 'src/host/code-store.ts, src/cards/residence-card/codes/code-row.ts',
  seeds: () =>
    textOctets(TABLE, `\ufeff${TABLE.replaceAll('\n', '\r\n')}\r\n`, TABLE.split('\n', 1)[0] ?? ''),
  mutators: [...TEXT_MUTATORS, ...OCTET_MUTATORS],
  refusals: ['CODES_INVALID'],
  shortRun: 60,
  async run(octets) {
    const store = new CodeStore(join(folder(), 'codes.csv'));
    const { added, changed, unchanged } = await store.importOctets(octets);
    // What was taken over has to be readable again.
    const { rows } = await store.load();
    return `${Math.min(added.length, 4)} ${Math.min(changed.length, 4)} ${unchanged > 0} ${rows.length > 0}`;
  },
};

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function archives(): readonly Uint8Array[] {
  const inside: readonly Zippable[] = [
    { 'ca/ZairyuCardCA2.cer': ecCa(), 'readme.txt': strToU8('text') },
    { '../../../../tmp/evil.cer': rsaCa(), '/etc/passwd.pem': strToU8(pem(ecCa())) },
    { 'C:\\windows\\a.crt': rsaCa(), 'con.der': ecCa(), '__proto__.cer': ecCa(), '\u202Egpj.cer': ecCa() },
    { 'bomb.cer': new Uint8Array(5_000_000) },
    { 'stored.cer': [rsaCa(), { level: 0 }] },
    Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`${index}.cer`, Uint8Array.of(0x30, 0)])),
  ];
  return inside.map((entries) => zipSync(entries));
}

/** Fields of the headers of a ZIP archive, found by their signatures. */
const zipField: Mutator = (octets, { prng }) => {
  const headers: number[] = [];
  for (let at = 0; at + 4 <= octets.length; at++) {
    if (octets[at] === 0x50 && octets[at + 1] === 0x4b && (octets[at + 2] ?? 9) < 8) headers.push(at);
  }
  if (headers.length === 0) return octets;
  const changed = Uint8Array.from(octets);
  const at = prng.pick(headers) + 4 + 2 * prng.below(22);
  if (at + 4 > changed.length) return octets;
  new DataView(changed.buffer).setUint32(
    at,
    prng.pick([0, 1, 8, 9, 0xffff, 0x10000, 0xffffffff, prng.next()]),
    true,
  );
  return changed;
};

export const TRUST_IMPORT: FuzzTarget = {
  name: 'trust-import',
  parser: 'src/host/trust-import.ts, src/host/trust-files.ts',
  seeds: () => [...archives(), rsaCa(), ...textOctets(pem(rsaCa()), pem(ecCa()) + pem(rsaCa()))],
  mutators: [...OCTET_MUTATORS, zipField, zipField, zipField, zipField],
  refusals: [],
  async run(octets) {
    const store = openTrustStore(join(folder(), 'trust'));
    const file = { name: 'offered.zip', read: () => Promise.resolve(octets) };
    const outcomes = await importChosenAnchors(store, [file]);
    for (const { file, outcome } of outcomes) {
      // No official certificate is among the seeds, and no mutation makes one.
      if (outcome !== 'refused') throw new BrokenPromise('a certificate without a pin was kept');
      if (/[/\\\p{Cc}\p{Cf}]/u.test(file)) throw new BrokenPromise('a name that is a path, or acts');
    }
    const reasons = outcomes.map((outcome) =>
      outcome.outcome === 'refused'
        ? `${outcome.failure.code} ${String(outcome.failure.facts['reason'])}`
        : '',
    );
    return [...new Set(reasons)].sort().join(', ');
  },
};
