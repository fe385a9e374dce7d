import { describe, expect, it } from 'vitest';
import { checkOf, evaluated } from '../baseline.ts';

describe('the checks of the PC', () => {
  it.each([
    [{ jpki: false }, 'jpki-software-missing'],
    [{ ext: false }, 'browser-extension-missing'],
    [{ jpki: false, ext: false }, 'jpki-software-and-extension-missing'],
    [{ jpki: null, ext: false }, 'browser-extension-missing'],
  ])('%j: %s', (input, key) => {
    expect(checkOf('B-JPKI-MISSING', input).reason.key).toBe(key);
  });

  it('name what could not be probed', () => {
    const input = { jpki: null, ext: null, os: null, browser: null, reader: null, smartphone_only: null };
    expect(evaluated(input).missing).toEqual([
      'reader',
      'jpkiSoftware',
      'browserExtension',
      'smartphoneOnly',
      'os',
      'browser',
    ]);
  });

  it('take a named PC system for an answer to whether there is only a phone', () => {
    expect(checkOf('B-PC-REQUIRED', { smartphone_only: null }).state).toBe('pass');
  });

  it('say one thing only about a phone', () => {
    const input = { smartphone_only: null, os: 'Android 16', browser: 'Chrome 143', jpki: null, ext: null };
    expect(evaluated(input).blocks).toEqual(['B-PC-REQUIRED']);
    expect(evaluated(input).missing).toEqual([]);
  });

  it.each([
    ['Chrome 119', 'fail'],
    ['Chrome 120', 'pass'],
    ['Edge', 'pass'],
    ['Firefox 10', 'not-applicable'],
  ])('%s is old: %s', (browser, state) => {
    expect(checkOf('W-BROWSER-OLD', { browser }).state).toBe(state);
  });
});

describe('the place of the person', () => {
  it('abroad goes before a foreign address of the network', () => {
    expect(checkOf('B-OVERSEAS', { in_japan: false, foreign_ip: true }).reason.key).toBe('outside-japan');
    expect(checkOf('B-OVERSEAS', { foreign_ip: true })).toMatchObject({ fix: 'switch-off-vpn' });
  });

  it('half known is not known', () => {
    expect(checkOf('B-OVERSEAS', { foreign_ip: null }).missing).toEqual(['foreignIpAddress']);
  });
});

describe('the photograph', () => {
  it('is compared by dates, month by month', () => {
    expect(checkOf('W-PHOTO-OLD', { photo_days: 185 }).reason.params).toEqual({
      taken: '2026-05-19',
      oldestUseful: '2026-05-20',
    });
    expect(checkOf('W-PHOTO-OLD', { today: '2027-08-31', E: '2027-10-31', photo_days: 184 }).state).toBe(
      'pass',
    );
  });
});

describe('the lost card', () => {
  it('is not asked about when the card was just read', () => {
    expect(checkOf('B-RC-LOST', { rc_lost: null }).missing).toEqual(['cardLost']);
  });
});
