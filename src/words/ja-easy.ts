// やさしい日本語: short sentences with one idea each, ruby on every kanji.

import axes from './ja-easy/axes.json' with { type: 'json' };
import cardNumber from './ja-easy/card-number.json' with { type: 'json' };
import cards from './ja-easy/cards.json' with { type: 'json' };
import failures from './ja-easy/failures.json' with { type: 'json' };
import fields from './ja-easy/fields.json' with { type: 'json' };
import outcome from './ja-easy/outcome.json' with { type: 'json' };
import phases from './ja-easy/phases.json' with { type: 'json' };
import rules from './ja-easy/rules.json' with { type: 'json' };
import terminal from './ja-easy/terminal.json' with { type: 'json' };
import values from './ja-easy/values.json' with { type: 'json' };
import type { Complete, Words } from './words.ts';

const texts = { axes, cardNumber, cards, failures, fields, outcome, phases, rules, terminal, values };
const complete: Complete<typeof texts> = texts;

export const JA_EASY: Words = { language: 'ja-easy', ...complete };
