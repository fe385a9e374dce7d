// In which language the terminal speaks: asked for, or the system's.

import { type Language, languageFromLocale, parseLanguage } from '../words/words.ts';
import { UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Looks for --lang before anything else is parsed, so that even a wrong command line is answered in the right language.
 * @throws UsageError for a language this program does not speak.
 */
export function chooseLanguage(args: readonly string[], environment: Environment): Language {
  const asked = askedLanguage(args);
  if (asked === undefined) return languageFromLocale(systemLocale(environment));
  const language = parseLanguage(asked);
  if (language === undefined) throw new UsageError('invalid-value', `--lang ${asked}`);
  return language;
}

function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const word = args[at];
  if (word === undefined) return undefined;
  return word === '--lang' ? args[at + 1] : word.slice('--lang='.length);
}

/** POSIX variables in their order; Windows has none and says it through Intl. */
function systemLocale(environment: Environment): string {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return named || new Intl.DateTimeFormat().resolvedOptions().locale;
}
