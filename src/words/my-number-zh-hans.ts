import myNumber from './zh-Hans/my-number.json' with { type: 'json' };
import type { CompleteMyNumber, MyNumberTexts } from './my-number-texts.ts';

const texts = { myNumber };
const complete: CompleteMyNumber<typeof texts> = texts;

export const ZH_HANS_MY_NUMBER: MyNumberTexts = complete;
