// The simulated cards: name, kind, number and story.

import { cardName, type CardLike } from '../../words/card-words.ts';
import type { Language } from '../../words/words.ts';
import { wrapText } from './layout.ts';
import { createPage, headingLines, type Page, type Surface, toText } from './page.ts';
import { sanitise } from './sanitise.ts';

export interface SimulatedCardLine {
  readonly name: string;
  /** カード種別 as on the chip, or the name of another kind (src/cards/other-cards.ts). */
  readonly type: string;
  /** Opens the card; absent for kinds that ask for none. */
  readonly cardNumber?: string;
  /** As --secrets-stdin takes them; absent for kinds that have none. */
  readonly pins?: Readonly<Partial<Record<'authPin' | 'signPassword' | 'textPin', string>>>;
  readonly story: { readonly ja: string; readonly en: string; readonly zh: string };
}

const INDENT = 4;

/** カード種別 (MOJ-RC-1.5 §3.3.4.2, MOJ-RC2-1.1 §3.3.4.2) to the name of the kind. */
const KINDS: Readonly<Record<string, CardLike>> = {
  '1': { kind: 'residence-card', generation: 1 },
  '2': { kind: 'special-permanent-resident-certificate', generation: 1 },
  '05': { kind: 'residence-card', generation: 2 },
  '06': { kind: 'special-permanent-resident-certificate', generation: 2 },
  '07': { kind: 'specified-residence-card', generation: null },
  '08': { kind: 'specified-special-permanent-resident-certificate', generation: null },
  'my-number-card': { kind: 'my-number-card', generation: null },
};

const STORY_FOR = { ja: 'ja', 'ja-easy': 'ja', en: 'en', 'zh-Hans': 'zh' } as const satisfies Record<
  Language,
  keyof SimulatedCardLine['story']
>;

export function renderCards(cards: readonly SimulatedCardLine[], surface: Surface): string {
  const page = createPage(surface);
  const { heading, hint } = page.words.terminal.cards;
  return toText([
    ...headingLines(heading, page),
    ...cards.flatMap((card) => ['', ...cardLines(card, page)]),
    '',
    ...wrapText(hint, page.width).map(page.paint.dim),
  ]);
}

function cardLines(card: SimulatedCardLine, { words, width, paint }: Page): readonly string[] {
  const kind = KINDS[card.type];
  const looksLike: Readonly<Record<string, string>> = words.cards.looksLike;
  const facts = [
    kind === undefined ? (looksLike[card.type] ?? card.type) : cardName(words, kind),
    ...(card.cardNumber === undefined ? [] : [`${words.terminal.cards.number} ${card.cardNumber}`]),
  ];
  const pins = Object.entries(card.pins ?? {}).map(([name, pin]) => `${name} ${pin}`);
  const story = card.story[STORY_FOR[words.language]];
  const texts = [facts.join('  '), ...(pins.length > 0 ? [pins.join('  ')] : []), story].flatMap((text) =>
    wrapText(sanitise(text), width - INDENT),
  );
  return [
    ...wrapText(card.name, width - 2).map((line) => `  ${paint.bold(line)}`),
    ...texts.map((line) => ' '.repeat(INDENT) + line),
  ];
}
