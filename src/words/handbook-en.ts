import handbook from './en/handbook.json' with { type: 'json' };
import type { CompleteHandbook } from './handbook-texts.ts';

const texts = { handbook };

export const EN_HANDBOOK: CompleteHandbook<typeof texts> = texts;
