import { describe, expect, it } from 'vitest';
import { probeBrowsers } from '../../../../src/host/environment-probe/probe-browsers.ts';
import { playComputer, RECORDED_LINUX, RECORDED_WINDOWS_11 } from './recorded-computers.ts';

describe('browsers', () => {
  it('may be installed for one person alone', async () => {
    const local = 'C:\\Users\\owner\\AppData\\Local\\Google\\Chrome\\Application';
    const files = { [`${local}\\chrome.exe`]: '', [`${local}\\130.0.6723.59\\chrome.dll`]: '' };
    expect(await probeBrowsers(playComputer({ ...RECORDED_WINDOWS_11, files }))).toMatchObject({
      value: [{ name: 'Chrome', version: '130.0.6723.59' }],
    });
  });

  it('are not there when only a folder of theirs was left behind', async () => {
    const files = {
      'C:\\Program Files\\Google\\Chrome\\Application\\131.0.6778.86\\chrome.dll': '',
      'C:\\Program Files\\Mozilla Firefox\\updates.xml': '',
    };
    expect(await probeBrowsers(playComputer({ ...RECORDED_WINDOWS_11, files }))).toMatchObject({
      state: 'known',
      value: [],
    });
  });

  it('have the later of two versions, by number and not by letter', async () => {
    const folder = 'C:\\Program Files\\Microsoft\\Edge\\Application';
    const versions = ['9.0.0.1', '131.0.2903.70', '131.0.2903.9', 'SetupMetrics'];
    const files = Object.fromEntries(
      ['msedge.exe', ...versions.map((version) => `${version}\\x`)].map((name) => [`${folder}\\${name}`, '']),
    );
    expect(await probeBrowsers(playComputer({ ...RECORDED_WINDOWS_11, files }))).toMatchObject({
      value: [{ name: 'Edge', version: '131.0.2903.70' }],
    });
  });

  it('that were never started on Linux say no version', async () => {
    const files = { '/opt/microsoft/msedge/msedge': '', '/opt/google/chrome/chrome': '' };
    expect(await probeBrowsers(playComputer({ ...RECORDED_LINUX, files }))).toMatchObject({
      value: [
        { name: 'Chrome', version: null },
        { name: 'Edge', version: null },
      ],
    });
  });
});
