// How each command is written. What it does, and what its options mean, is said in src/words.

import type { Texts } from '../../words/words.ts';

export type CommandName = keyof Texts['terminal']['usage']['commands'];
export type CommonOption = keyof Texts['terminal']['usage']['commonOptions'];
type OptionOf<Name extends CommandName> = keyof Texts['terminal']['usage']['commands'][Name]['options'];

interface Syntax<Name extends CommandName> {
  readonly forms: readonly string[];
  readonly options: Readonly<Record<OptionOf<Name>, string>>;
}

export const COMMAND_SYNTAX: { readonly [Name in CommandName]: Syntax<Name> } = {
  start: { forms: ['start'], options: {} },
  readers: { forms: ['readers'], options: { provider: '--provider auto|pcsc-mini|pcsclite' } },
  read: {
    forms: [
      'read [--reader NAME] [--kind mynumber] [--images DIR] [--secrets-stdin]',
      'read --anchors DIR --test-trust',
      'read --simulated PROFILE [--fault SPEC]...',
    ],
    options: {
      reader: '--reader NAME',
      provider: '--provider auto|pcsc-mini|pcsclite',
      wait: '--wait SECONDS',
      kind: '--kind auto|residence|mynumber',
      images: '--images DIR',
      anchors: '--anchors DIR',
      'test-trust': '--test-trust',
      simulated: '--simulated PROFILE',
      fault: '--fault SPEC',
      'secrets-stdin': '--secrets-stdin',
    },
  },
  cards: { forms: ['cards'], options: {} },
  simulate: {
    forms: ['simulate PROFILE [--vpcd HOST:PORT] [--fault SPEC]... [--anchors-out DIR]'],
    options: { vpcd: '--vpcd HOST:PORT', fault: '--fault SPEC', 'anchors-out': '--anchors-out DIR' },
  },
  readiness: {
    forms: ['readiness --facts FILE --procedure P3 [--combo P6,P7] [--today YYYY-MM-DD]'],
    options: {
      facts: '--facts FILE',
      procedure: '--procedure P3',
      combo: '--combo P6,P7',
      today: '--today YYYY-MM-DD',
    },
  },
  trust: { forms: ['trust list', 'trust import FILE...'], options: {} },
  codes: { forms: ['codes list', 'codes import FILE'], options: {} },
  explain: { forms: ['explain', 'explain CODE'], options: {} },
  bench: { forms: ['bench'], options: {} },
  doctor: { forms: ['doctor'], options: { provider: '--provider auto|pcsc-mini|pcsclite' } },
};

export const COMMON_SYNTAX: Readonly<Record<CommonOption, string>> = {
  json: '--json',
  lang: '--lang ja|ja-easy|en|zh',
  help: '--help',
};

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(COMMAND_SYNTAX, text);
}
