import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  PLATFORM_LIKE,
  parseSessionKeyProfile,
} from '../../../../src/secure-messaging/session-key/profile.ts';
import { appError } from '../../../support/app-errors.ts';

const FILE = new URL('../../../../src/secure-messaging/session-key/platform-like.json', import.meta.url);
const source = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
const PARAMETERS = ['oaepHash', 'keyMessage', 'iv', 'firstCounter', 'lengthOctets'] as const;

describe('the assumed channel', () => {
  it('has the values measured on the sibling application, and is marked experimental', () => {
    expect(PLATFORM_LIKE).toEqual({
      name: 'platform-like',
      experimental: true,
      oaepHash: 'SHA-256',
      keyMessage: 'encryption-key',
      iv: 'encrypted-counter',
      firstCounter: 1,
      lengthOctets: 3,
    });
  });

  it.each(PARAMETERS)('says of %s where it comes from and that it is inferred', (parameter) => {
    expect(source[parameter]).toMatchObject({
      confidence: 'inferred',
      source: expect.stringContaining('measured on 券面事項入力補助AP') as unknown,
    });
  });

  it.each(PARAMETERS)('is refused with a value of %s that no channel has', (parameter) => {
    const where = `session-key-profile ${parameter}`;
    for (const value of [{ value: 'other' }, {}, null, 7]) {
      expect(() => parseSessionKeyProfile({ ...source, [parameter]: value })).toThrow(
        appError('FIELD_INVALID', { where }),
      );
    }
  });

  it('is experimental unless its data says that it is not', () => {
    expect(parseSessionKeyProfile({ ...source, experimental: undefined }).experimental).toBe(true);
    expect(parseSessionKeyProfile({ ...source, experimental: false }).experimental).toBe(false);
    expect(() => parseSessionKeyProfile({ ...source, name: 1 })).toThrow(appError('FIELD_INVALID'));
  });
});
