import { describe, expect, it } from 'vitest';
import { prototypeOf } from '../../../../native-shims/pcsclite/functions.ts';
import { LAYOUTS } from '../../../../native-shims/pcsclite/layout.ts';

describe('a function of PC/SC', () => {
  it('has 64-bit integers on Linux, as pcsc-lite has', () => {
    expect(prototypeOf('SCardConnect', LAYOUTS.linux64)).toEqual({
      symbol: 'SCardConnect',
      result: 'int64',
      parameters: ['uint64', 'void *', 'uint64', 'uint64', 'void *', 'void *'],
    });
  });

  it('has 32-bit integers and handles on macOS', () => {
    expect(prototypeOf('SCardConnect', LAYOUTS.darwin)).toEqual({
      symbol: 'SCardConnect',
      result: 'int32',
      parameters: ['uint32', 'void *', 'uint32', 'uint32', 'void *', 'void *'],
    });
  });

  it('has 32-bit integers, 64-bit handles and UTF-16 names on Windows', () => {
    expect(prototypeOf('SCardConnect', LAYOUTS.windows64)).toEqual({
      symbol: 'SCardConnectW',
      result: 'int32',
      parameters: ['uint64', 'void *', 'uint32', 'uint32', 'void *', 'void *'],
    });
  });

  it('without text has one name everywhere', () => {
    expect(prototypeOf('SCardTransmit', LAYOUTS.windows64).symbol).toBe('SCardTransmit');
  });
});
