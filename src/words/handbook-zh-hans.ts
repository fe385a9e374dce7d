import handbook from './zh-Hans/handbook.json' with { type: 'json' };
import type { CompleteHandbook } from './handbook-texts.ts';

const texts = { handbook };

export const ZH_HANS_HANDBOOK: CompleteHandbook<typeof texts> = texts;
