// The decoding thread from its source: what the build makes dist/host/image-worker.js of.

import { register } from 'tsx/esm/api';

register();
await import('../../../src/host/image-worker.ts');
