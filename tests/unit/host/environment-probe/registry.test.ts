import { describe, expect, it } from 'vitest';
import {
  parseRegistryOutput,
  queryRegistry,
  type RegRun,
} from '../../../../src/host/environment-probe/registry.ts';

const KEY = 'HKLM\\SOFTWARE\\JPKI';

describe('what reg.exe prints', () => {
  it('has values by name, the default one under none, and subkeys by their last part', () => {
    const output =
      '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\JPKI\r\n' +
      '    (Default)    REG_SZ    (value not set)\r\n' +
      '    InstallPath    REG_SZ    C:\\Program Files\\JPKI\\\r\n' +
      '    Empty    REG_SZ\r\n' +
      '    Count    REG_DWORD    0x1\r\n' +
      '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\JPKI\\Reader Writer\r\n';
    expect(parseRegistryOutput(output, KEY)).toEqual({
      state: 'found',
      values: {
        '': '(value not set)',
        InstallPath: 'C:\\Program Files\\JPKI\\',
        Empty: '',
        Count: '0x1',
      },
      subkeys: ['Reader Writer'],
    });
  });

  it('may be in any language', () => {
    const output = '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\JPKI\r\n    (既定)    REG_SZ    x\r\n';
    expect(parseRegistryOutput(output, KEY)).toMatchObject({ values: { '': 'x' }, subkeys: [] });
  });
});

describe('a key', () => {
  const asked: (readonly string[])[] = [];
  const answering = (run: RegRun) =>
    queryRegistry(
      (args) => {
        asked.push(args);
        return Promise.resolve(run);
      },
      KEY,
      32,
    );

  it('is asked for in one view, and no value is given away', async () => {
    await answering({ status: 0, output: '' });
    expect(asked.at(-1)).toEqual(['query', KEY, '/reg:32']);
  });

  it('is absent when reg.exe says so', async () => {
    expect(await answering({ status: 1, output: '' })).toEqual({ state: 'absent' });
  });

  it('has no answer when reg.exe did not start, was ended, or failed otherwise', async () => {
    expect(await answering({ status: null, output: '' })).toEqual({ state: 'no-answer' });
    expect(await answering({ status: 5, output: '' })).toEqual({ state: 'no-answer' });
  });
});
