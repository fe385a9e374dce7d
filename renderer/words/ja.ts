// Everything the window says in this language, loaded when it is chosen.

import english from '../../src/words/en/fields.json' with { type: 'json' };
import { JA } from '../../src/words/ja.ts';
import screens from '../../src/words/ja/screens.json' with { type: 'json' };
import type { WindowWords } from './words.ts';

export const words: WindowWords = { ...JA, screens, second: { lang: 'en', ...english } };
