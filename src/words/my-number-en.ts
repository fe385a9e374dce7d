import myNumber from './en/my-number.json' with { type: 'json' };
import type { CompleteMyNumber, MyNumberTexts } from './my-number-texts.ts';

const texts = { myNumber };
const complete: CompleteMyNumber<typeof texts> = texts;

export const EN_MY_NUMBER: MyNumberTexts = complete;
