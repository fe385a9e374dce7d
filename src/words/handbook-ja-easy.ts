import handbook from './ja-easy/handbook.json' with { type: 'json' };
import type { CompleteHandbook } from './handbook-texts.ts';

const texts = { handbook };

export const JA_EASY_HANDBOOK: CompleteHandbook<typeof texts> = texts;
