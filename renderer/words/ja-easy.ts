// Everything the window says in this language, loaded when it is chosen.

import { JA_EASY } from '../../src/words/ja-easy.ts';
import screens from '../../src/words/ja-easy/screens.json' with { type: 'json' };
import type { WindowWords } from './words.ts';

export const words: WindowWords = { ...JA_EASY, screens };
