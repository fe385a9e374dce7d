// Options of a command, by node's own parser; whatever it refuses is a wrong use of the command line.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** @throws UsageError for an unknown option or a missing value. */
export function parseOptions<T extends OptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : '';
    throw new UsageError('unknown-option', /'(-[^' ]*)/.exec(message)?.[1] ?? '');
  }
}

/** The words after the options, exactly as many as named. @throws UsageError. */
export function requirePositionals(
  positionals: readonly string[],
  ...names: readonly string[]
): readonly string[] {
  const missing = names[positionals.length];
  if (missing !== undefined) throw new UsageError('missing-argument', missing);
  const surplus = positionals[names.length];
  if (surplus !== undefined) throw new UsageError('unknown-option', surplus);
  return positionals;
}
