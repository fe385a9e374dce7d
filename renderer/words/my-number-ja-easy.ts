// What the screens of a My Number card say in this language.

import window from '../../src/words/ja-easy/my-number-window.json' with { type: 'json' };
import { JA_EASY_MY_NUMBER } from '../../src/words/my-number-ja-easy.ts';

export const texts = { ...JA_EASY_MY_NUMBER, window };
