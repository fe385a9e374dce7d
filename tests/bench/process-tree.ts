// Processes of one program under Linux, from /proc: their processor time and memory.

import { readFileSync, readdirSync } from 'node:fs';

/** USER_HZ; the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

export interface ProcessFacts {
  readonly pid: number;
  readonly role: string;
  readonly processorMs: number;
  /** Resident memory, shared pages counted in every process that has them. */
  readonly residentMb: number;
  /** The same with shared pages divided among those that have them; `null` where the system does not tell. */
  readonly proportionalMb: number | null;
}

/** The process and everything it started, directly or not. */
export function processTree(root: number): readonly ProcessFacts[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = statOf(Number(name))?.parent;
        return parent === undefined ? [] : [[Number(name), parent] as const];
      }),
  );
  const belongs = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = parents.get(pid);
    return parent !== undefined && parent !== 0 && belongs(parent);
  };
  return [...parents.keys()].filter(belongs).flatMap((pid) => factsOf(pid) ?? []);
}

function factsOf(pid: number): ProcessFacts | undefined {
  const stat = statOf(pid);
  const role = roleOf(pid);
  const memory = read(pid, 'status');
  if (stat === undefined || role === undefined || memory === undefined) return undefined;
  const proportional = kilobytes(read(pid, 'smaps_rollup') ?? '', 'Pss');
  return {
    pid,
    role,
    processorMs: (stat.ticks / TICKS_PER_SECOND) * 1_000,
    residentMb: (kilobytes(memory, 'VmRSS') ?? 0) / 1_024,
    proportionalMb: proportional === undefined ? null : proportional / 1_024,
  };
}

function statOf(pid: number): { readonly parent: number; readonly ticks: number } | undefined {
  const stat = read(pid, 'stat');
  if (stat === undefined) return undefined;
  // The name in parentheses may hold anything; what follows it does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

/** Chromium writes the command lines of its children anew, with spaces between the words. */
function roleOf(pid: number): string | undefined {
  const line = read(pid, 'cmdline')?.replaceAll('\0', ' ');
  if (line === undefined) return undefined;
  const [, type] = /--type=([\w-]+)/.exec(line) ?? [];
  const [, service] = /--utility-sub-type=([\w-]+)/.exec(line) ?? [];
  if (type !== undefined) return `browser: ${service ?? type}`;
  if (line.includes('reading-process.js')) return 'reads cards';
  if (line.includes('cli/main.js')) return 'host';
  if (line.includes('--user-data-dir=')) return 'browser';
  return line.includes('crashpad') ? 'browser: crashpad' : 'other';
}

function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function kilobytes(text: string, name: string): number | undefined {
  const value = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1];
  return value === undefined ? undefined : Number(value);
}
