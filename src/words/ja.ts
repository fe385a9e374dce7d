// 日本語: the source of all other languages.

import axes from './ja/axes.json' with { type: 'json' };
import cardNumber from './ja/card-number.json' with { type: 'json' };
import cards from './ja/cards.json' with { type: 'json' };
import failures from './ja/failures.json' with { type: 'json' };
import fields from './ja/fields.json' with { type: 'json' };
import outcome from './ja/outcome.json' with { type: 'json' };
import phases from './ja/phases.json' with { type: 'json' };
import rules from './ja/rules.json' with { type: 'json' };
import terminal from './ja/terminal.json' with { type: 'json' };
import values from './ja/values.json' with { type: 'json' };
import type { Complete, Words } from './words.ts';

const texts = { axes, cardNumber, cards, failures, fields, outcome, phases, rules, terminal, values };
const complete: Complete<typeof texts> = texts;

export const JA: Words = { language: 'ja', ...complete };
