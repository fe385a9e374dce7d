// What is wrong with a new passphrase, typed twice.

import { PASSPHRASE_LENGTH } from '../../../src/ipc/readiness-limits.ts';

export type PassphraseProblem = 'too-short' | 'differ';

export function passphraseProblem(passphrase: string, again: string): PassphraseProblem | null {
  if (passphrase.length < PASSPHRASE_LENGTH.least) return 'too-short';
  return passphrase === again ? null : 'differ';
}
