// The thread in which targets run, from its source.

import { register } from 'tsx/esm/api';

register();
await import('./fuzz-thread-entry.ts');
