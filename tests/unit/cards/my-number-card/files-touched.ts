// Which files a run of commands touched, worked out from the octets alone: by SELECT, and by short identifiers in
// READ BINARY, VERIFY and the signature.

import { toHex } from '../../../../src/bytes/hex.ts';
import type { Exchange } from './tapped-card.ts';

const APPLICATIONS: Readonly<Record<string, string>> = {
  D392F000260100000001: 'jpki',
  D3921000310001010408: 'input-support',
};

/** As application/identifier; a selection of another application as its name alone. */
export function filesTouched(exchanges: readonly Exchange[]): ReadonlySet<string> {
  const touched = new Set<string>();
  let application = 'none';
  for (const { command } of exchanges) {
    const [, ins = 0, p1 = 0, p2 = 0, lc = 0] = command;
    const data = toHex(command.subarray(5, 5 + lc));
    if (ins === 0xa4 && p1 === 0x04) {
      application = APPLICATIONS[data] ?? data;
      touched.add(application);
    } else if (ins === 0xa4) touched.add(`${application}/${data}`);
    else if (ins === 0xb0 && (p1 & 0x80) !== 0) touched.add(`${application}/${fid(p1)}`);
    else if ((ins === 0x20 || ins === 0x2a) && (p2 & 0x1f) !== 0) touched.add(`${application}/${fid(p2)}`);
  }
  return touched;
}

function fid(octet: number): string {
  return (octet & 0x1f).toString(16).toUpperCase().padStart(4, '0');
}
