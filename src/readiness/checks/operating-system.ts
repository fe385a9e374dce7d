// Windows is what practice reports to work. On macOS the card software runs, but renewals failed for users and the
// system of 2026 is unconfirmed. Choice: any other PC system is treated as Linux is, and Windows before 10 as well.

import { fires, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { osFamily, type OsFamily } from '../environment.ts';
import { valueOf } from '../fact.ts';
import { isOnline, type Situation } from '../situation.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const osUnsupported: Check = {
  code: 'B-OS-UNSUPPORTED',
  citation: sourced('E', 'P7', 'INFERENCE'),
  applies: isOnline,
  check: (s) =>
    judgeOs(s, (family, os) => {
      if (family === 'macos') return saidBy('W-MACOS-UNCONFIRMED');
      if (family === 'windows') return pass(reason('os-usable', { os }));
      return fires(reason('os-unsupported', { os }), { fix: 'use-windows-pc', place: 'own-pc' });
    }),
};

export const macosUnconfirmed: Check = {
  code: 'W-MACOS-UNCONFIRMED',
  citation: sourced('D', 'R7'),
  applies: isOnline,
  check: (s) =>
    judgeOs(s, (family, os) => {
      if (family === 'windows') return pass(reason('os-usable', { os }));
      if (family !== 'macos') return saidBy('B-OS-UNSUPPORTED');
      return fires(reason('macos-unconfirmed', { os }), { fix: 'use-windows-pc', place: 'own-pc' });
    }),
};

function judgeOs(s: Situation, judge: (family: OsFamily, os: string) => Judgement): Judgement {
  const os = valueOf(s.facts.os);
  if (os === undefined) return unknown('os');
  const family = osFamily(os, LIMITS.windowsVersion.value);
  return family === 'phone' ? saidBy('B-PC-REQUIRED') : judge(family, os);
}
