// Computers as a probe finds them: files by path, and what reg.exe printed, by key and view.

import type { ProbePorts } from '../../../../src/host/environment-probe/probe-ports.ts';
import { queryRegistry } from '../../../../src/host/environment-probe/registry.ts';

export interface RecordedComputer extends Pick<ProbePorts, 'platform' | 'release' | 'edition' | 'home'> {
  readonly environment?: ProbePorts['environment'];
  /** Contents by path; folders are what lies before the last separator. */
  readonly files?: Readonly<Record<string, string>>;
  /** By '64 HKLM\\SOFTWARE\\JPKI'. What is not here is not in the registry. */
  readonly registry?: Readonly<Record<string, string>>;
  /** reg.exe gives no answer. */
  readonly registryHangs?: boolean;
}

export function playComputer(recorded: RecordedComputer): ProbePorts {
  const { platform, release, edition, home, environment = {}, files = {}, registry = {} } = recorded;
  const paths = Object.keys(files);
  const separator = platform === 'win32' ? '\\' : '/';
  const within = (folder: string): readonly string[] =>
    paths.filter((path) => path.startsWith(folder.endsWith(separator) ? folder : folder + separator));
  return {
    platform,
    release,
    edition,
    home,
    environment,
    readText: (path) => Promise.resolve(files[path]),
    exists: (path) => Promise.resolve(path in files || within(path).length > 0),
    listFolder: (folder) =>
      Promise.resolve([
        ...new Set(within(folder).map((path) => path.slice(folder.length + 1).split(separator)[0] ?? '')),
      ]),
    queryRegistry: (key, view) =>
      queryRegistry(
        () => {
          const output = registry[`${view} ${key}`];
          if (recorded.registryHangs === true) return Promise.resolve({ status: null, output: '' });
          return Promise.resolve(output === undefined ? { status: 1, output: '' } : { status: 0, output });
        },
        key,
        view,
      ),
  };
}

const PROGRAMS = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LocalAppData: 'C:\\Users\\owner\\AppData\\Local',
};

export const RECORDED_WINDOWS_11: RecordedComputer = {
  platform: 'win32',
  release: '10.0.22631',
  edition: 'Windows 11 Pro',
  home: 'C:\\Users\\owner',
  environment: PROGRAMS,
  files: {
    'C:\\Program Files\\JPKI\\JPKIMenu.exe': '',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe': '',
    'C:\\Program Files\\Google\\Chrome\\Application\\131.0.6778.86\\chrome.dll': '',
    'C:\\Program Files\\Google\\Chrome\\Application\\99.0.4844.51\\chrome.dll': '',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe': '',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\131.0.2903.70\\msedge.dll': '',
    'C:\\Program Files\\Mozilla Firefox\\application.ini': '[App]\r\nVendor=Mozilla\r\nVersion=133.0\r\n',
  },
  registry: {
    '64 HKLM\\SOFTWARE\\JPKI':
      '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\JPKI\r\n    InstallPath    REG_SZ    C:\\Program Files\\JPKI\\\r\n\r\n',
    '64 HKLM\\SOFTWARE\\Google\\Chrome\\NativeMessagingHosts':
      '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Google\\Chrome\\NativeMessagingHosts\\com.example.other\r\n' +
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Google\\Chrome\\NativeMessagingHosts\\jp.go.jpki\r\n',
  },
};

export const RECORDED_MACOS: RecordedComputer = {
  platform: 'darwin',
  release: '24.1.0',
  edition: 'Darwin Kernel Version 24.1.0',
  home: '/Users/owner',
  files: {
    '/System/Library/CoreServices/SystemVersion.plist': plist({
      ProductName: 'macOS',
      ProductVersion: '15.1',
    }),
    '/Applications/JPKI.app/Contents/Info.plist': plist({ CFBundleShortVersionString: '3.9' }),
    '/usr/local/lib/JPKIPKCS11Sign.dylib': '',
    '/Library/Google/Chrome/NativeMessagingHosts/jp.go.jpki.json': '{}',
    '/Users/owner/Applications/Google Chrome.app/Contents/Info.plist': plist({
      CFBundleShortVersionString: '131.0.6778.86',
    }),
    '/Applications/Safari.app/Contents/Info.plist': 'bplist00',
  },
};

export const RECORDED_LINUX: RecordedComputer = {
  platform: 'linux',
  release: '6.1.0-26-amd64',
  edition: '#1 SMP',
  home: '/home/owner',
  files: {
    '/etc/os-release': 'NAME="Debian GNU/Linux"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n',
    '/opt/google/chrome/chrome': '',
    '/home/owner/.config/google-chrome/Last Version': '131.0.6778.85',
    '/usr/lib/firefox-esr/firefox-esr': '',
  },
};

export const WINDOWS_11 = playComputer(RECORDED_WINDOWS_11);

function plist(texts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(texts).map(
    ([key, text]) => `\t<key>${key}</key>\n\t<string>${text}</string>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n${entries.join('\n')}\n</dict>\n</plist>\n`;
}
