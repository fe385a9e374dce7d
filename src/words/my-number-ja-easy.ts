import myNumber from './ja-easy/my-number.json' with { type: 'json' };
import type { CompleteMyNumber, MyNumberTexts } from './my-number-texts.ts';

const texts = { myNumber };
const complete: CompleteMyNumber<typeof texts> = texts;

export const JA_EASY_MY_NUMBER: MyNumberTexts = complete;
