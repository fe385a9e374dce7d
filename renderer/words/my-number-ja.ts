// What the screens of a My Number card say in this language.

import window from '../../src/words/ja/my-number-window.json' with { type: 'json' };
import { JA_MY_NUMBER } from '../../src/words/my-number-ja.ts';

export const texts = { ...JA_MY_NUMBER, window };
