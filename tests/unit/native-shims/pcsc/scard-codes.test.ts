import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/errors/app-error.ts';
import { isErrorCode } from '../../../../src/errors/catalogue.ts';
import { miniError, SCARD_CODES, scardError } from '../../../../native-shims/pcsc/scard-codes.ts';

describe('the table of service codes', () => {
  it('has each value, each name and each name of pcsc-mini once', () => {
    const minis = SCARD_CODES.flatMap(({ mini }) => mini ?? []);
    expect(new Set(SCARD_CODES.map(({ value }) => value)).size).toBe(SCARD_CODES.length);
    expect(new Set(SCARD_CODES.map(({ name }) => name)).size).toBe(SCARD_CODES.length);
    expect(new Set(minis).size).toBe(minis.length);
  });

  it('leads to reasons of the reader and of the link to the card only', () => {
    for (const { code } of SCARD_CODES) {
      expect(isErrorCode(code)).toBe(true);
      expect(['reader', 'card-link']).toContain(new AppError(code).layer);
    }
  });

  it('tells apart what a person does different things about', () => {
    const codes = {
      moved: scardError(0x8010_0069).code,
      mute: scardError(0x8010_0066).code,
      held: scardError(0x8010_000b).code,
      stopped: scardError(0x8010_001e).code,
      unplugged: scardError(0x8010_0017).code,
      reset: scardError(0x8010_0068).code,
    };
    expect(codes).toEqual({
      moved: 'CARD_REMOVED',
      mute: 'CARD_MUTE',
      held: 'READER_BUSY',
      stopped: 'READER_SERVICE_DOWN',
      unplugged: 'READER_UNPLUGGED',
      reset: 'CARD_RESET',
    });
  });
});

describe('the failure of a call', () => {
  it.each([
    ['unsigned', 0x8010_0069],
    ['signed', 0x8010_0069 | 0],
    ['64 bits wide', 0xffff_ffff_8010_0069n],
  ])('is found for a value given %s', (_, value) => {
    expect(scardError(value, { reader: 'A' })).toMatchObject({
      code: 'CARD_REMOVED',
      facts: { reader: 'A', scard: 'SCARD_W_REMOVED_CARD' },
    });
  });

  it('names a value it does not know', () => {
    expect(scardError(0x8010_0099)).toMatchObject({
      code: 'READER_PROTOCOL',
      facts: { scard: '0x80100099' },
    });
  });

  it('is the same whichever binding reports it', () => {
    for (const { value, mini } of SCARD_CODES) {
      if (mini === undefined) continue;
      const byMini = miniError(Object.assign(new Error('text that may change'), { code: mini }));
      const byValue = scardError(value);
      expect([byMini.code, byMini.facts]).toEqual([byValue.code, byValue.facts]);
    }
  });

  it.each(['TooManyCardConnections', 'TooManyConnectRequests'])(
    'takes %s of pcsc-mini for a busy reader',
    (mini) => {
      expect(miniError({ code: mini }).code).toBe('READER_BUSY');
    },
  );

  it.each([{ code: 'SomethingNew' }, new Error('no code'), 'text', undefined])(
    'takes %o of pcsc-mini for a fault of the reader',
    (thrown) => {
      expect(miniError(thrown).code).toBe('READER_PROTOCOL');
    },
  );

  it('lets a failure through that has a name already', () => {
    const failure = new AppError('CARD_MUTE');
    expect(miniError(failure)).toBe(failure);
  });
});
