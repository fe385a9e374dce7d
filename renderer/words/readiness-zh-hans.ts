// What the online application check says in this language.

import window from '../../src/words/zh-Hans/readiness-window.json' with { type: 'json' };
import { ZH_HANS_READINESS } from '../../src/words/readiness-zh-hans.ts';

export const texts = { ...ZH_HANS_READINESS, window };
