import { describe, expect, it } from 'vitest';
import { type SupportFacts, supportReport } from '../../../../src/host/desk/support-report.ts';

const FACTS: SupportFacts = {
  version: '0.1.0',
  system: 'linux x64 6.1.0',
  runtime: 'Node 20.20.2',
  window: 'Chromium 156, stand-in',
  locale: 'ja-JP',
  settingsSetAside: true,
  readers: { kind: 'readers', readers: [{ name: 'Example PICC Reader 00 00', card: 'present' }] },
  diagnosis: [
    { check: 'crypto', state: 'ok', facts: { primitives: 9 } },
    { check: 'reader-provider', state: 'ok', facts: { provider: 'pcsc-mini' } },
    { check: 'trust-store', state: 'problem', facts: {} },
  ],
  failures: ['CARD_REMOVED', 'HOST_CRASHED'],
  personal: ['/home/tanaka', 'tanaka'],
};

describe('the support report', () => {
  it('names versions, readers, parts and failures', () => {
    expect(supportReport(FACTS)).toBe(
      [
        'Zairyu Desk 0.1.0',
        'system: linux x64 6.1.0',
        'runtime: Node 20.20.2',
        'window: Chromium 156, stand-in',
        'locale: ja-JP',
        'settings set aside: yes',
        'readers: Example PICC Reader 00 00 (card present)',
        'crypto: ok (primitives=9)',
        'reader-provider: ok (provider=pcsc-mini)',
        'trust-store: problem',
        'failures: CARD_REMOVED, HOST_CRASHED',
        '',
      ].join('\n'),
    );
  });

  it('says when there is nothing to say', () => {
    const text = supportReport({ ...FACTS, readers: { kind: 'service-down' }, failures: [] });
    expect(text).toContain('readers: service-down\n');
    expect(text).toContain('failures: none\n');
  });

  it.each([
    ['a card number', 'AB12345678CD'],
    ['a number of twelve digits', '123456789018'],
    ['the serial number of a reader', '3B1A44F0'],
    ['the home folder', '/home/tanaka/data'],
    ['the name of the person', 'of tanaka'],
  ])('holds no %s, wherever it stood', (_, secret) => {
    const readers = { kind: 'readers', readers: [{ name: `Reader ${secret}`, card: 'absent' }] } as const;
    const diagnosis = [{ check: 'reader', state: 'problem', facts: { readers: secret } }] as const;
    const text = supportReport({ ...FACTS, readers, diagnosis });
    expect(text).not.toContain(secret);
    expect(text).toContain('[removed]');
  });
});
