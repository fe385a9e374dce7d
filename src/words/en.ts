// English; official Japanese terms stand beside their translations.

import axes from './en/axes.json' with { type: 'json' };
import cardNumber from './en/card-number.json' with { type: 'json' };
import cards from './en/cards.json' with { type: 'json' };
import failures from './en/failures.json' with { type: 'json' };
import fields from './en/fields.json' with { type: 'json' };
import outcome from './en/outcome.json' with { type: 'json' };
import phases from './en/phases.json' with { type: 'json' };
import rules from './en/rules.json' with { type: 'json' };
import terminal from './en/terminal.json' with { type: 'json' };
import values from './en/values.json' with { type: 'json' };
import type { Complete, Words } from './words.ts';

const texts = { axes, cardNumber, cards, failures, fields, outcome, phases, rules, terminal, values };
const complete: Complete<typeof texts> = texts;

export const EN: Words = { language: 'en', ...complete };
