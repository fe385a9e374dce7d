import { strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { isAppError } from '../../../src/errors/app-error.ts';
import { certificatesIn, isCertificateName } from '../../../src/host/trust-files.ts';
import { ecCa, rsaCa } from '../trust/hierarchy.ts';

function pem(der: Bytes): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\r\n');
}

/** The reason of FILE_UNREADABLE; any other exception fails the test. */
function refusal(content: Bytes): unknown {
  try {
    return certificatesIn('offered.zip', content).map(({ file }) => file);
  } catch (thrown) {
    if (isAppError(thrown, 'FILE_UNREADABLE')) return thrown.facts['reason'];
    throw thrown;
  }
}

const zip = (entries: Zippable): Bytes => zipSync(entries, { level: 9 });

describe('certificatesIn', () => {
  it('takes DER as it is', () => {
    expect(certificatesIn('ca.crt', rsaCa())).toEqual([{ file: 'ca.crt', der: rsaCa() }]);
  });

  it('takes PEM, one or several, with text around', () => {
    const text = `Subject: whatever\n${pem(rsaCa())}\nnext\n${pem(ecCa())}`;
    const found = certificatesIn('cas.pem', strToU8(text));
    expect(found.map(({ der }) => der)).toEqual([rsaCa(), ecCa()]);
  });

  it('takes certificates out of an archive and passes over the rest', () => {
    const content = zip({
      'readme.pdf': strToU8('x'),
      'CA/': new Uint8Array(0),
      'CA/ca.CER': rsaCa(),
      'b.pem': strToU8(pem(ecCa())),
    });
    expect(certificatesIn('a.zip', content).map(({ file, der }) => [file, der])).toEqual([
      ['a.zip: ca.CER', rsaCa()],
      ['a.zip: b.pem', ecCa()],
    ]);
  });

  it('goes by content, not by name', () => {
    expect(certificatesIn('picture.png', zip({ 'ca.crt': rsaCa() }))).toHaveLength(1);
    expect(certificatesIn('archive.zip', rsaCa())).toHaveLength(1);
  });

  it('shows an entry by the last part of its name without anything to act on', () => {
    const names = [
      '../../etc/passwd.crt',
      'C:\\Windows\\ca.crt',
      '/abs/\u001B[2Jred.crt',
      `${'x'.repeat(300)}.crt`,
    ];
    const content = zip(Object.fromEntries(names.map((name) => [name, rsaCa()])));
    const shown = certificatesIn('a.zip', content).map(({ file }) => file);
    expect(shown).toEqual([
      'a.zip: passwd.crt',
      'a.zip: ca.crt',
      'a.zip: ??2Jred.crt',
      `a.zip: ${'x'.repeat(80)}`,
    ]);
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'not-a-certificate'],
    ['any other file', strToU8('%PDF-1.7'), 'not-a-certificate'],
    [
      'a PEM block of another kind',
      strToU8('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'),
      'not-a-certificate',
    ],
    ['an archive without certificates', zip({ 'a.txt': strToU8('a') }), 'no-certificate-inside'],
    ['an archive whose certificate is none', zip({ 'a.crt': strToU8('a') }), 'not-a-certificate'],
    ['an archive in an archive', zip({ 'a.crt': zip({ 'b.crt': rsaCa() }) }), 'not-a-certificate'],
    ['an archive cut short', zip({ 'a.crt': rsaCa() }).subarray(0, 200), 'archive-damaged'],
    ['an archive of nothing but its first octets', Uint8Array.of(0x50, 0x4b, 3, 4), 'archive-damaged'],
  ])('refuses %s', (_, content, reason) => {
    expect(refusal(content)).toBe(reason);
  });

  it('refuses an archive bomb before unpacking it', () => {
    expect(refusal(zip({ 'bomb.crt': new Uint8Array(5_000_000) }))).toBe('entry-too-large');
    expect(refusal(zip({ 'ratio.crt': new Uint8Array(60_000) }))).toBe('entry-too-large');
    expect(refusal(zip({ 'large.crt': Uint8Array.from({ length: 70_000 }, (_, i) => (i * i) >> 3) }))).toBe(
      'entry-too-large',
    );
  });

  it('refuses an archive whose header lies about the size of an entry', () => {
    const content = zip({ 'bomb.crt': new Uint8Array(6_000_000) });
    const view = new DataView(content.buffer, content.byteOffset, content.length);
    const directory = view.getUint32(content.length - 22 + 16, true);
    expect(view.getUint32(directory + 24, true)).toBe(6_000_000);
    view.setUint32(directory + 24, 1_000, true);
    // What it unpacks to stays within the 1,000 octets the header promised: zeros, which are no certificate.
    expect(refusal(content)).toBe('not-a-certificate');
  });

  it('refuses too many entries, whatever they are called', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 65 }, (_, index) => [`${String(index)}.txt`, new Uint8Array(1)]),
    );
    expect(refusal(zip(entries))).toBe('too-many-entries');
    expect(refusal(strToU8(pem(rsaCa()).repeat(17)))).toBe('too-many-certificates');
  });

  it('answers any archive, however damaged, with certificates or a refusal', () => {
    const original = zip({ 'ca.crt': rsaCa(), 'b.cer': ecCa() });
    const edits = fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(edits, (list) => {
        const content = Uint8Array.from(original);
        for (const [at, octet] of list) content[at] = octet;
        refusal(content);
      }),
      { numRuns: 400, seed: 11 },
    );
  });
});

describe('isCertificateName', () => {
  it('knows the four suffixes in either case', () => {
    expect(['a.crt', 'a.CER', 'a.der', 'x.y.Pem'].every(isCertificateName)).toBe(true);
    expect(['a.txt', 'crt', 'a.crt.exe', 'a.zip'].some(isCertificateName)).toBe(false);
  });
});
