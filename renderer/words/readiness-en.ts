// What the online application check says in this language.

import window from '../../src/words/en/readiness-window.json' with { type: 'json' };
import { EN_READINESS } from '../../src/words/readiness-en.ts';

export const texts = { ...EN_READINESS, window };
