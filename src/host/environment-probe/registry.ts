// One key of the Windows registry, asked of reg.exe: a program of the system that only prints, with a time limit.

import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import type { RegistryAnswer, RegistryView } from './probe-ports.ts';

const TIME_LIMIT_MS = 2_000;
/** A key with a few hundred subkeys. */
const MOST_OCTETS = 65_536;
/** reg.exe ends with 1 for a key that is not there. */
const NOT_FOUND = 1;

export interface RegRun {
  /** null: it did not start, was ended, or said too much. */
  readonly status: number | null;
  readonly output: string;
}

export type RunReg = (args: readonly string[]) => Promise<RegRun>;

export async function queryRegistry(run: RunReg, key: string, view: RegistryView): Promise<RegistryAnswer> {
  const { status, output } = await run(['query', key, `/reg:${view}`]);
  if (status === 0) return parseRegistryOutput(output, key);
  return { state: status === NOT_FOUND ? 'absent' : 'no-answer' };
}

/**
 * A line for the key, four spaces before each of its values, and the full names of its subkeys. The default value has a
 * translated name in brackets. Key names are printed in full: HKEY_LOCAL_MACHINE for HKLM.
 */
export function parseRegistryOutput(output: string, key: string): RegistryAnswer {
  const values: Record<string, string> = {};
  const subkeys: string[] = [];
  const depth = key.split('\\').length;
  for (const line of output.split(/\r?\n/)) {
    const value = /^ {4}(.+?) {4}REG_[A-Z_]+(?: {4}(.*))?$/.exec(line);
    const [, name = '', data = ''] = value ?? [];
    if (value !== null) values[name.startsWith('(') ? '' : name] = data;
    else if (line.startsWith('HKEY_')) {
      const parts = line.trim().split('\\');
      const last = parts.at(-1);
      if (parts.length === depth + 1 && last !== undefined) subkeys.push(last);
    }
  }
  return { state: 'found', values, subkeys };
}

/**
 * Its text has the code page of the console. Latin-1 keeps every octet: what is compared is ASCII.
 * @param systemRoot as 'C:\\Windows'; the program is named in full, so that no other of its name is started
 */
export function regProgram(systemRoot: string): RunReg {
  const program = win32.join(systemRoot, 'System32', 'reg.exe');
  const options = {
    timeout: TIME_LIMIT_MS,
    maxBuffer: MOST_OCTETS,
    windowsHide: true,
    encoding: 'latin1',
  } as const;
  return (args) =>
    new Promise((resolve) => {
      execFile(program, [...args], options, (error, output) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
        resolve({ status, output });
      });
    });
}
