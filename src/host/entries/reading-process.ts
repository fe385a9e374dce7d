// Entry of the process that reads cards (dist/host/reading-process.js), as a child of Node or a utility process of Electron.
// It ends with its parent.

import { systemClock, systemTimers } from '../system-clock.ts';
import { requireCryptoSelfTest } from '../../crypto/self-test.ts';
import { AppError } from '../../errors/app-error.ts';
import { CodeStore } from '../code-store.ts';
import { dataFolder } from '../data-folder.ts';
import { openPcscFeed } from '../desk/reader-feed.ts';
import { probeThisComputer } from '../environment-probe/this-computer.ts';
import { ReadingService } from '../desk/reading-service.ts';
import type { ImageDecoder } from '../image-decoder.ts';
import { openImageDecoder } from '../decoder-of-build.ts';
import { officialTrust } from '../reading-sources.ts';
import { openTrustStore } from '../trust-store.ts';

/** Electron gives its utility processes a port in place of Node's `process.send`. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

interface Parent {
  readonly send: (message: unknown) => void;
  readonly listen: (listener: (message: unknown) => void) => void;
}

function parent(): Parent {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(port)) {
    return {
      send: (message) => port.postMessage(message),
      listen: (listener) => port.on('message', ({ data }) => listener(data)),
    };
  }
  if (process.send === undefined)
    throw new AppError('INVARIANT', { where: 'reading process without parent' });
  // The parent may have ended while this file was loaded.
  if (!process.connected) process.exit(0);
  return {
    send: (message) => {
      // A parent that ends between two messages is told nothing any more.
      if (process.connected) process.send?.(message, () => undefined);
    },
    listen: (listener) => void process.on('message', listener),
  };
}

process.on('disconnect', () => process.exit(0));
const { send, listen } = parent();
const folder = dataFolder();
const trust = openTrustStore(folder.anchors);
const codes = new CodeStore(folder.codes);
/** Only the diagnosis opens images here; those of a card are decoded in the window. */
let decoder: ImageDecoder | undefined;

const service = new ReadingService({
  clock: systemClock,
  timers: systemTimers,
  openReaders: (provider) =>
    openPcscFeed(provider, () => ({
      decoder: (decoder ??= openImageDecoder()),
      trust,
      codes,
      computer: probeThisComputer,
      now: systemClock.now(),
    })),
  officialTrust: () => officialTrust(folder.anchors),
  codes: () => codes.load(),
  send,
});
listen((message) => service.receive(message));

// Known answers are computed before the first card comes; a wrong one is said by the reading that then refuses to begin.
requireCryptoSelfTest().catch(() => undefined);
