import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../../src/trust/certificate.ts';
import { sameName, type DistinguishedName } from '../../../src/trust/distinguished-name.ts';
import { synthetic, ZAIRYU_CARD_CA, ZAIRYU_CARD_CA2, type NamePart } from '../../generators/pki/names.ts';
import { ecSigner } from './hierarchy.ts';

const parsed = (subject: readonly NamePart[]): DistinguishedName =>
  parseCertificate(ecSigner({ subject })).subject;

describe('sameName', () => {
  it('reads the names of the residence-card CAs as they are published', () => {
    expect(parsed(ZAIRYU_CARD_CA).text).toBe(
      'C=JP, O=Japanese Government, OU=The Ministry of Justice, CN=ZairyuCard CA',
    );
    expect(sameName(parsed(ZAIRYU_CARD_CA), parsed(ZAIRYU_CARD_CA2))).toBe(false);
  });

  it('ignores string type, case and insignificant spaces', () => {
    const one = parsed([
      ['O', 'Synthetic  Office'],
      ['CN', 'Test CA'],
    ]);
    expect(
      sameName(
        one,
        parsed([
          ['O', 'synthetic office ', 'printable'],
          ['CN', 'TEST CA', 'printable'],
        ]),
      ),
    ).toBe(true);
    expect(sameName(one, one)).toBe(true);
  });

  it('minds order, number and type of the attributes', () => {
    const one = parsed([
      ['O', 'A'],
      ['CN', 'B'],
    ]);
    expect(
      sameName(
        one,
        parsed([
          ['CN', 'B'],
          ['O', 'A'],
        ]),
      ),
    ).toBe(false);
    expect(sameName(one, parsed([['O', 'A']]))).toBe(false);
    expect(
      sameName(
        one,
        parsed([
          ['OU', 'A'],
          ['CN', 'B'],
        ]),
      ),
    ).toBe(false);
    expect(sameName(parsed(synthetic('a')), parsed(synthetic('á')))).toBe(false);
  });

  it('is not misled by separators inside values', () => {
    expect(
      sameName(
        parsed([['O', 'A, CN=B']]),
        parsed([
          ['O', 'A'],
          ['CN', 'B'],
        ]),
      ),
    ).toBe(false);
  });
});
