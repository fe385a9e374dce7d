import handbook from './ja/handbook.json' with { type: 'json' };
import type { CompleteHandbook } from './handbook-texts.ts';

const texts = { handbook };

export const JA_HANDBOOK: CompleteHandbook<typeof texts> = texts;
