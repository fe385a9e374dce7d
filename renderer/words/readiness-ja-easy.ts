// What the online application check says in this language.

import window from '../../src/words/ja-easy/readiness-window.json' with { type: 'json' };
import { JA_EASY_READINESS } from '../../src/words/readiness-ja-easy.ts';

export const texts = { ...JA_EASY_READINESS, window };
