import { expect, it } from 'vitest';
import { passphraseProblem } from '../../../../../renderer/features/readiness-save/passphrase.ts';

it.each([
  ['short', 'short', 'too-short'],
  ['correct horse', 'correct house', 'differ'],
  ['correct horse', 'correct horse', null],
  ['あいことばはじゅうにもじ', 'あいことばはじゅうにもじ', null],
] as const)('a new passphrase %j, again %j: %j', (one, again, problem) => {
  expect(passphraseProblem(one, again)).toBe(problem);
});
