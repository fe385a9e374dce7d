// What the screens of a My Number card say in this language.

import window from '../../src/words/en/my-number-window.json' with { type: 'json' };
import { EN_MY_NUMBER } from '../../src/words/my-number-en.ts';

export const texts = { ...EN_MY_NUMBER, window };
