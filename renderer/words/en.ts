// Everything the window says in this language, loaded when it is chosen.

import { EN } from '../../src/words/en.ts';
import screens from '../../src/words/en/screens.json' with { type: 'json' };
import type { WindowWords } from './words.ts';

export const words: WindowWords = { ...EN, screens };
