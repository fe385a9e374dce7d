import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SIMULATOR_ANCHORS } from '../../../../src/simulator/anchors/simulator-anchors.ts';

describe('the anchors of the simulator', () => {
  it.each(SIMULATOR_ANCHORS.map((anchor) => [anchor.name, anchor] as const))(
    '%s signs itself',
    (_, { der }) => {
      const certificate = new X509Certificate(der);
      expect(certificate.verify(certificate.publicKey)).toBe(true);
      expect(certificate.ca).toBe(true);
    },
  );

  it('have the subject names of the real authorities and their kinds of key', () => {
    const described = SIMULATOR_ANCHORS.map(({ generation, der }) => {
      const { subject, publicKey } = new X509Certificate(der);
      return [generation, subject.replaceAll('\n', ', '), publicKey.asymmetricKeyType];
    });
    const ministry = 'C=JP, O=Japanese Government, OU=The Ministry of Justice';
    expect(described).toEqual([
      [1, `${ministry}, CN=ZairyuCard CA`, 'rsa'],
      [2, `${ministry}, CN=ZairyuCard CA2`, 'ec'],
    ]);
  });
});
