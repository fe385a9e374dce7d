// The computer that figures were measured on. Nothing in it names a person or the computer.

import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Machine } from './figures.ts';

const MEBIBYTE = 1024 * 1024;

export function thisMachine(): Machine {
  const processors = cpus();
  const [load = 0] = loadavg();
  return {
    // What distributors add to the number of their kernel says nothing about speed.
    system: `${platform()} ${arch()} ${release().split('-', 1).join('')}`,
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryMb: Math.round(totalmem() / MEBIBYTE),
    runtime: `Node ${process.versions.node}`,
    load: Number(load.toFixed(2)),
  };
}
