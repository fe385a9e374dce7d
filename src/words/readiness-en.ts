import guide from './en/guide.json' with { type: 'json' };
import readiness from './en/readiness.json' with { type: 'json' };
import type { CompleteReadiness, ReadinessTexts } from './readiness-texts.ts';

const texts = { guide, readiness };
const complete: CompleteReadiness<typeof texts> = texts;

export const EN_READINESS: ReadinessTexts = complete;
