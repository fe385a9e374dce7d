// Runs every case of tests/vectors/x509 through the verification and compares with its manifest.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulatorAnchors } from '../../../src/trust/anchors.ts';
import { parseCertificate } from '../../../src/trust/certificate.ts';
import { validatePath, type PathFinding } from '../../../src/trust/path-validation.ts';
import { verifySignedData } from '../../../src/trust/verify.ts';
import { makeX509Vectors, manifestText, type X509Case } from '../../generators/pki/x509-vectors.ts';

const folder = new URL('../../vectors/x509/', import.meta.url);
const manifest = readFileSync(new URL('manifest.json', folder), 'utf8');
const { instant, cases } = JSON.parse(manifest) as { instant: string; cases: X509Case[] };

function read(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(`certificates/${name}`, folder)));
}

function failures(findings: readonly PathFinding[]): string[] {
  return findings.filter(({ ok }) => !ok).map(({ step, certificate }) => `${step}#${certificate}`);
}

async function judge({ anchors, path }: X509Case): Promise<X509Case['expect']> {
  const set = simulatorAnchors('residence-card', anchors.map(read));
  const signer = read(path.at(-1) ?? '');
  const evidence = await verifySignedData(
    {
      id: 'case',
      candidates: [],
      signature: new Uint8Array(96),
      scheme: 'ecdsa-p384-sha256',
      certificate: signer,
    },
    set,
    Date.parse(instant),
  );
  return {
    parses: evidence.signer.status === 'parsed',
    chain: evidence.chain.status,
    failed: 'findings' in evidence.chain ? failures(evidence.chain.findings) : [],
    signerDates: evidence.dates.signer?.status ?? null,
    issuerDates: evidence.dates.issuer?.status ?? null,
  };
}

/** Longer paths do not occur on cards; the validation of the path alone is what these cases are about. */
async function judgeLong({ anchors, path, expect: wanted }: X509Case): Promise<X509Case['expect']> {
  const anchor = parseCertificate(read(anchors[0] ?? ''));
  const findings = await validatePath(
    anchor,
    path.map((name) => parseCertificate(read(name))),
  );
  const failed = failures(findings);
  return { ...wanted, chain: failed.length === 0 ? 'anchored' : 'invalid', failed };
}

describe('the certificate path cases', () => {
  it('are all here', () => {
    expect(cases).toHaveLength(34);
  });

  it.each(cases)('$id: $story', async (one) => {
    const judged = one.path.length > 1 ? await judgeLong(one) : await judge(one);
    expect(judged).toEqual(one.expect);
  });

  it('are what their generator makes, octet for octet', () => {
    const made = makeX509Vectors();
    expect(manifestText(made)).toBe(manifest);
    expect(readdirSync(new URL('certificates/', folder)).sort()).toEqual([...made.files.keys()].sort());
    for (const [name, octets] of made.files) expect(read(name), name).toEqual(octets);
  });
});
