import guide from './ja-easy/guide.json' with { type: 'json' };
import readiness from './ja-easy/readiness.json' with { type: 'json' };
import type { CompleteReadiness, ReadinessTexts } from './readiness-texts.ts';

const texts = { guide, readiness };
const complete: CompleteReadiness<typeof texts> = texts;

export const JA_EASY_READINESS: ReadinessTexts = complete;
