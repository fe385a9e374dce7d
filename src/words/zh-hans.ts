// 简体中文; official Japanese terms stand beside their translations.

import axes from './zh-Hans/axes.json' with { type: 'json' };
import cardNumber from './zh-Hans/card-number.json' with { type: 'json' };
import cards from './zh-Hans/cards.json' with { type: 'json' };
import failures from './zh-Hans/failures.json' with { type: 'json' };
import fields from './zh-Hans/fields.json' with { type: 'json' };
import outcome from './zh-Hans/outcome.json' with { type: 'json' };
import phases from './zh-Hans/phases.json' with { type: 'json' };
import rules from './zh-Hans/rules.json' with { type: 'json' };
import terminal from './zh-Hans/terminal.json' with { type: 'json' };
import values from './zh-Hans/values.json' with { type: 'json' };
import type { Complete, Words } from './words.ts';

const texts = { axes, cardNumber, cards, failures, fields, outcome, phases, rules, terminal, values };
const complete: Complete<typeof texts> = texts;

export const ZH_HANS: Words = { language: 'zh-Hans', ...complete };
