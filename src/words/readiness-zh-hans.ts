import guide from './zh-Hans/guide.json' with { type: 'json' };
import readiness from './zh-Hans/readiness.json' with { type: 'json' };
import type { CompleteReadiness, ReadinessTexts } from './readiness-texts.ts';

const texts = { guide, readiness };
const complete: CompleteReadiness<typeof texts> = texts;

export const ZH_HANS_READINESS: ReadinessTexts = complete;
