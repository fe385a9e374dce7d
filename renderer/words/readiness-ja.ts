// What the online application check says in this language.

import window from '../../src/words/ja/readiness-window.json' with { type: 'json' };
import { JA_READINESS } from '../../src/words/readiness-ja.ts';

export const texts = { ...JA_READINESS, window };
