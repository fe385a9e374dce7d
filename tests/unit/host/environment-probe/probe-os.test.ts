import { expect, it } from 'vitest';
import { probeOs } from '../../../../src/host/environment-probe/probe-os.ts';
import { playComputer, RECORDED_LINUX, RECORDED_MACOS, RECORDED_WINDOWS_11 } from './recorded-computers.ts';

it.each([
  ['10.0.26100', 'Windows 11 Home', 'Windows 11'],
  ['10.0.22000', 'Windows 10 Pro', 'Windows 11'],
  ['10.0.19045', 'Windows 10 Pro', 'Windows 10'],
  ['10.0.20348', 'Windows Server 2022 Standard', 'Windows Server 2022'],
  ['6.3.9600', 'Windows Server 2012 R2 Standard', 'Windows Server 2012 R2'],
  ['6.3.9600', 'Windows 8.1 Pro', 'Windows 8.1'],
  ['6.1.7601', 'Windows 7 Professional', 'Windows 7'],
  ['6.0.6002', 'Windows Vista', 'Windows Vista'],
  ['5.1.2600', 'Windows XP', 'Windows XP'],
])('release %s of %s is %s', async (release, edition, name) => {
  const computer = playComputer({ ...RECORDED_WINDOWS_11, release, edition });
  expect(await probeOs(computer)).toMatchObject({ value: { name, version: release } });
});

it('a system that does not describe itself has its plain name and its release', async () => {
  expect(await probeOs(playComputer({ ...RECORDED_LINUX, files: {} }))).toMatchObject({
    value: { name: 'Linux', version: '6.1.0-26-amd64' },
  });
  expect(await probeOs(playComputer({ ...RECORDED_MACOS, files: {} }))).toMatchObject({
    value: { name: 'macOS', version: '24.1.0' },
  });
});
