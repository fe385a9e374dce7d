import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { AppError } from '../../../src/errors/app-error.ts';

describe('a wrong use of the command line', () => {
  it('says what is wrong and about which word', () => {
    const error = new UsageError('invalid-value', '--wait soon');
    expect(error).toMatchObject({ name: 'UsageError', problem: 'invalid-value', word: '--wait soon' });
  });

  it('is no failure of something that was attempted', () => {
    expect(new UsageError('unknown-command', 'reed')).not.toBeInstanceOf(AppError);
  });
});
