// What the process that reads cards says goes through two processes to the page: it is written and read as JSON twice, and
// checked once. The pipes themselves are not in it.

import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import type { ImageOctets } from '../../ipc/app-state.ts';
import type { CardImageBytes } from '../../session/report-images.ts';
import { ReadingNoticeSchema } from '../desk/reading-protocol.ts';

export function crossProcesses(notice: Readonly<Record<string, unknown>>): unknown {
  const received: unknown = JSON.parse(JSON.stringify(notice));
  const checked = v.safeParse(ReadingNoticeSchema, received);
  return JSON.parse(JSON.stringify(checked.success ? checked.output : received));
}

export function asTold(images: readonly CardImageBytes[]): readonly ImageOctets[] {
  return images.map(({ id, format, bytes }) => ({
    id,
    format,
    base64: Buffer.from(bytes).toString('base64'),
  }));
}
