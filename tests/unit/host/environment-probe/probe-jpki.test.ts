import { describe, expect, it } from 'vitest';
import { probeJpki } from '../../../../src/host/environment-probe/probe-jpki.ts';
import { playComputer, RECORDED_MACOS, RECORDED_WINDOWS_11 } from './recorded-computers.ts';

const HOSTS = '64 HKLM\\SOFTWARE\\Google\\Chrome\\NativeMessagingHosts';
const KEY = '64 HKLM\\SOFTWARE\\JPKI';

function windows(change: Partial<typeof RECORDED_WINDOWS_11>) {
  return probeJpki(playComputer({ ...RECORDED_WINDOWS_11, ...change }));
}

describe('JPKI利用者ソフト on Windows', () => {
  it('is not there without a key and without files, and its host is not either', async () => {
    expect(await windows({ registry: {}, files: {} })).toEqual({
      jpkiSoftware: { state: 'known', value: { installed: false, version: null }, by: 'registry' },
      nativeMessagingHost: { state: 'known', value: false, by: 'registry' },
    });
  });

  it('is not there when only its key was left behind', async () => {
    expect(await windows({ files: {} })).toMatchObject({ jpkiSoftware: { value: { installed: false } } });
  });

  it('is there by its files when the key has another name', async () => {
    expect(await windows({ registry: {} })).toMatchObject({
      jpkiSoftware: { value: { installed: true }, by: 'files' },
    });
  });

  it('is there in the 32-bit part of the registry, with the version that part names', async () => {
    const output =
      '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\JPKI\r\n    InstallPath    REG_SZ    C:\\Program Files\\JPKI\\\r\n    Version    REG_SZ    3.7\r\n';
    expect(await windows({ registry: { '32 HKLM\\SOFTWARE\\JPKI': output } })).toMatchObject({
      jpkiSoftware: { value: { installed: true, version: '3.7' }, by: 'registry' },
    });
  });

  it('is believed to lie in a folder whose name came in another code page', async () => {
    const output =
      '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\JPKI\r\n    InstallPath    REG_SZ    D:\\\u0083v\\JPKI\\\r\n';
    expect(await windows({ registry: { [KEY]: output }, files: {} })).toMatchObject({
      jpkiSoftware: { value: { installed: true } },
    });
  });

  it('is unknown when the registry does not answer and no file says it', async () => {
    const unknown = { state: 'unknown', by: 'registry', why: 'no-answer' };
    expect(await windows({ registryHangs: true, files: {} })).toEqual({
      jpkiSoftware: unknown,
      nativeMessagingHost: unknown,
    });
  });

  it('may have a host under a name nobody has published: not found is not "none"', async () => {
    const { [HOSTS]: removed, ...registry } = RECORDED_WINDOWS_11.registry ?? {};
    expect(removed).toContain('jp.go.jpki');
    expect(await windows({ registry })).toMatchObject({
      jpkiSoftware: { value: { installed: true } },
      nativeMessagingHost: { state: 'unknown', why: 'no-way' },
    });
  });
});

describe('JPKI利用者ソフト on macOS', () => {
  it('is not there without its module and its app', async () => {
    expect(await probeJpki(playComputer({ ...RECORDED_MACOS, files: {} }))).toMatchObject({
      jpkiSoftware: { value: { installed: false, version: null } },
      nativeMessagingHost: { value: false },
    });
  });
});
