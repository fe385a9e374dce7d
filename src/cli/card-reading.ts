// From an opened source to a result: which family is read, which secrets it needs, and who is asked for them.

import type { CardNumber } from '../cards/residence-card/card-number.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { CodeStore } from '../host/code-store.ts';
import {
  type AnyTools,
  type CardSource,
  type MyNumberResult,
  type MyNumberTools,
  type SpecifiedCardResult,
  afterSitting,
  performAnyReading,
  performMyNumberHalf,
  performMyNumberReading,
  performReading,
} from '../host/reading-host.ts';
import type { CardTrust } from '../host/reading-sources.ts';
import { systemClock } from '../host/system-clock.ts';
import type { MyNumberReport } from '../report/my-number-report.ts';
import type { ReadingResult } from '../session/judge-reading.ts';
import { loadMyNumberWords } from '../words/load-my-number-words.ts';
import type { MyNumberWords } from '../words/my-number-texts.ts';
import type { CommandContext } from './command.ts';
import { type Attempts, attemptsFromStdin, withOfferedPins } from './my-number-reading.ts';
import { ProgressLine } from './progress-line.ts';
import type { ReadOptions } from './read-options.ts';
import { type TerminalWords, toTerminalWords } from './render/page.ts';
import { type Secrets, askCardNumber, requireCardNumber } from './secrets.ts';
import { UsageError } from './usage-error.ts';

export interface OpenedCard {
  readonly source: CardSource;
  readonly trust: CardTrust;
  /** Of a simulated card. */
  readonly cardNumber?: string;
}

export type FamilyResult =
  | { readonly family: 'residence'; readonly result: ReadingResult }
  | { readonly family: 'my-number'; readonly report: MyNumberReport };

interface Request {
  readonly options: ReadOptions;
  readonly secrets: Secrets;
}

/** @throws UsageError when a number is needed and nobody can be asked, AppError of the reading. */
export async function readOpened(
  opened: OpenedCard,
  request: Request,
  context: CommandContext,
): Promise<FamilyResult> {
  const reading = new CardReading(opened, request, context);
  switch (request.options.kind) {
    case 'residence':
      return reading.residence();
    case 'mynumber':
      return reading.myNumber();
    case 'auto':
      return reading.any();
  }
}

class CardReading {
  readonly #opened: OpenedCard;
  readonly #request: Request;
  readonly #context: CommandContext;

  constructor(opened: OpenedCard, request: Request, context: CommandContext) {
    this.#opened = opened;
    this.#request = request;
    this.#context = context;
  }

  async residence(): Promise<FamilyResult> {
    const known = this.#knownNumber();
    if (known === undefined && this.#opened.source.simulated) {
      // Every simulated residence card says its number.
      throw new UsageError('not-together', '--simulated --kind residence');
    }
    const number = known ?? (await this.#askedNumber());
    try {
      return await this.#residence(number);
    } catch (thrown) {
      // It is a residence card, only not one that opens without its My Number half.
      if (!isAppError(thrown, 'CARD_UNSUPPORTED') || thrown.facts['looksLike'] !== 'specified-card')
        throw thrown;
      return this.any(number);
    }
  }

  async myNumber(): Promise<FamilyResult> {
    const words = await this.#myNumberWords();
    const again = (attempts?: Attempts) => this.#sitting(words, attempts);
    const first = await again(attemptsFromStdin(this.#request.secrets.pins, this.#speaking(words)));
    return { family: 'my-number', report: (await this.#offered(first, again, words)).report };
  }

  /** The number is asked for only when the card is one that needs it. */
  async any(known = this.#knownNumber()): Promise<FamilyResult> {
    const words = await this.#myNumberWords();
    const attempts = attemptsFromStdin(this.#request.secrets.pins, this.#speaking(words));
    const { deliveryKey } = this.#opened.trust;
    const tools: AnyTools = {
      residence: await this.#judging(),
      myNumber: this.#tools(attempts),
      channel: { deliveryKey },
    };
    const read = (number: CardNumber | undefined) =>
      this.#watched(words, (events) => performAnyReading(this.#opened.source, number, tools, events));
    const first = await read(known);
    const any = first.family === 'number-wanted' ? await read(await this.#askedNumber()) : first;
    switch (any.family) {
      case 'residence':
        return any;
      case 'number-wanted':
        throw new AppError('INVARIANT', { where: 'number-wanted' });
      case 'my-number': {
        const again = (more?: Attempts) => this.#sitting(words, more);
        return { family: any.family, report: (await this.#offered(any.result, again, words)).report };
      }
      case 'specified':
        return { family: 'residence', result: await this.#withOtherHalf(any.result, words) };
    }
  }

  /** The PINs of its My Number half are offered as those of any My Number card; the other half is not read again. */
  async #withOtherHalf(
    seen: SpecifiedCardResult,
    words: MyNumberWords & TerminalWords,
  ): Promise<ReadingResult> {
    const { report, mark, capture } = seen;
    const first = { report: report.specified.myNumber, mark, capture };
    const { source } = this.#opened;
    const again = (more?: Attempts) =>
      this.#watched(words, (events) =>
        performMyNumberHalf(source, seen, { tools: this.#tools(more), events }),
      );
    const offered = await this.#offered(first, again, words);
    const result = afterSitting(seen, offered);
    if (result === undefined) throw new AppError('CARD_REMOVED', { where: 'between two sittings' });
    return result;
  }

  async #residence(cardNumber: CardNumber): Promise<FamilyResult> {
    const judging = await this.#judging();
    const { source } = this.#opened;
    const result = await this.#watched(undefined, (events) =>
      performReading(source, cardNumber, judging, events),
    );
    return { family: 'residence', result };
  }

  #sitting(words: MyNumberWords, attempts?: Attempts): Promise<MyNumberResult> {
    return this.#watched(words, (events) =>
      performMyNumberReading(this.#opened.source, this.#tools(attempts), events),
    );
  }

  /** Programs are offered nothing: those that give secrets, and those that read the JSON. */
  #offered(
    first: MyNumberResult,
    again: (attempts?: Attempts) => Promise<MyNumberResult>,
    words: MyNumberWords & TerminalWords,
  ): Promise<MyNumberResult> | MyNumberResult {
    const { json, secretsFromStdin } = this.#request.options;
    if (!this.#context.terminal.interactive || json || secretsFromStdin) return first;
    return withOfferedPins(first, again, this.#speaking(words));
  }

  async #watched<T>(
    words: MyNumberWords | undefined,
    perform: (events: ProgressLine['events']) => Promise<T>,
  ): Promise<T> {
    const { terminal } = this.#context;
    if (terminal.interactive && !this.#opened.source.simulated) {
      terminal.err(`${this.#context.words.terminal.prompts.placeCard}\n`);
    }
    const progress = new ProgressLine(this.#context, words?.myNumber.phases);
    try {
      return await perform(progress.events);
    } finally {
      progress.clear();
    }
  }

  async #judging(): Promise<AnyTools['residence']> {
    const codes = await new CodeStore(this.#context.data.codes).load();
    return { clock: systemClock, anchors: this.#opened.trust.residence, codes };
  }

  #tools(attempts: Attempts | undefined): MyNumberTools {
    const { jpki: trust, jpkiCas: knownCas } = this.#opened.trust;
    return { clock: systemClock, trust, knownCas, ...(attempts && { attempts }) };
  }

  #knownNumber(): CardNumber | undefined {
    const typed = this.#request.secrets.cardNumber ?? this.#opened.cardNumber;
    return typed === undefined ? undefined : requireCardNumber(typed);
  }

  #askedNumber(): Promise<CardNumber> {
    const { terminal, words } = this.#context;
    if (!terminal.interactive) throw new UsageError('missing-argument', '--secrets-stdin');
    return askCardNumber(terminal, words);
  }

  #speaking<W>(words: W) {
    return { terminal: this.#context.terminal, words };
  }

  async #myNumberWords(): Promise<MyNumberWords & TerminalWords> {
    return toTerminalWords(await loadMyNumberWords(this.#context.words.language));
  }
}
