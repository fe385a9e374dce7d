// What `read` can be asked, checked before anything is touched.

import { UsageError } from './usage-error.ts';
import { COMMON_OPTIONS } from './command.ts';
import { parseOptions } from './options.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  reader: { type: 'string' },
  provider: { type: 'string', default: 'auto' },
  kind: { type: 'string', default: 'auto' },
  wait: { type: 'string', default: '60' },
  images: { type: 'string' },
  anchors: { type: 'string' },
  'test-trust': { type: 'boolean', default: false },
  simulated: { type: 'string' },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  'secrets-stdin': { type: 'boolean', default: false },
} as const;

const PROVIDERS = ['auto', 'pcsc-mini', 'pcsclite'] as const;
const KINDS = ['auto', 'residence', 'mynumber'] as const;

export type CardFamilyOption = (typeof KINDS)[number];

const LONGEST_WAIT_SECONDS = 3600;

export type CardOrigin =
  | { readonly from: 'simulator'; readonly profile: string; readonly faults: readonly string[] }
  | {
      readonly from: 'reader';
      readonly reader: string | undefined;
      readonly provider: (typeof PROVIDERS)[number];
      readonly waitMs: number;
      /** A folder of CA certificates to be trusted under the test profile. */
      readonly testAnchors: string | undefined;
    };

export interface ReadOptions {
  readonly origin: CardOrigin;
  readonly kind: CardFamilyOption;
  readonly images: string | undefined;
  readonly json: boolean;
  readonly secretsFromStdin: boolean;
}

/** @throws UsageError. */
export function parseReadOptions(args: readonly string[]): ReadOptions {
  const { values, positionals } = parseOptions(args, OPTIONS);
  // A word here may be a card number typed in the wrong place, so it is not repeated.
  if (positionals.length > 0) throw new UsageError('unknown-option', '…');
  return {
    origin: originOf(values),
    kind: oneOf(KINDS, values.kind, '--kind'),
    images: values.images,
    json: values.json,
    secretsFromStdin: values['secrets-stdin'],
  };
}

type Values = ReturnType<typeof parseOptions<typeof OPTIONS>>['values'];

function originOf(values: Values): CardOrigin {
  const { simulated, fault, anchors, reader } = values;
  if (simulated !== undefined) {
    if (anchors !== undefined || values['test-trust'])
      throw new UsageError('not-together', '--simulated --anchors');
    if (reader !== undefined) throw new UsageError('not-together', '--simulated --reader');
    return { from: 'simulator', profile: simulated, faults: fault };
  }
  if (fault.length > 0) throw new UsageError('not-together', '--fault');
  // Trusting other certificates than the official ones takes two words, so that nobody does it by accident.
  if ((anchors !== undefined) !== values['test-trust'])
    throw new UsageError('missing-argument', '--anchors --test-trust');
  return {
    from: 'reader',
    reader,
    provider: oneOf(PROVIDERS, values.provider, '--provider'),
    waitMs: seconds(values.wait) * 1000,
    testAnchors: anchors,
  };
}

export function parseProvider(text: string): (typeof PROVIDERS)[number] {
  return oneOf(PROVIDERS, text, '--provider');
}

function oneOf<T extends string>(choices: readonly T[], text: string, option: string): T {
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw new UsageError('invalid-value', `${option} ${text}`);
  return choice;
}

function seconds(text: string): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= LONGEST_WAIT_SECONDS)) throw new UsageError('invalid-value', `--wait ${text}`);
  return value;
}
