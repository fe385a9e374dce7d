// Everything the window says in this language, loaded when it is chosen.

import { ZH_HANS } from '../../src/words/zh-hans.ts';
import screens from '../../src/words/zh-Hans/screens.json' with { type: 'json' };
import type { WindowWords } from './words.ts';

export const words: WindowWords = { ...ZH_HANS, screens };
