// Every simulated residence card, in the order in which they are listed.

import type { Gen1Definition, Gen2Definition } from './definition.ts';
import { FIRST_GENERATION } from './first-generation.ts';
import { FIRST_GENERATION_RARE } from './first-generation-rare.ts';
import { RESIDENTS } from './residents.ts';
import { SIGNATURES } from './signatures.ts';
import { STUDENTS } from './students.ts';
import { WORKERS } from './workers.ts';

export const GEN2_DEFINITIONS: readonly Gen2Definition[] = [
  ...WORKERS,
  ...STUDENTS,
  ...RESIDENTS,
  ...SIGNATURES,
];

export const GEN1_DEFINITIONS: readonly Gen1Definition[] = [...FIRST_GENERATION, ...FIRST_GENERATION_RARE];
