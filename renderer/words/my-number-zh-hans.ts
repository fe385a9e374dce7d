// What the screens of a My Number card say in this language.

import window from '../../src/words/zh-Hans/my-number-window.json' with { type: 'json' };
import { ZH_HANS_MY_NUMBER } from '../../src/words/my-number-zh-hans.ts';

export const texts = { ...ZH_HANS_MY_NUMBER, window };
