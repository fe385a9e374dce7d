// A reading after the card has left, with other octets in its files: what a forged card would have said.

import type { Bytes } from '../../src/bytes/bytes.ts';
import { AppError } from '../../src/errors/app-error.ts';
import type { FileName } from '../../src/iso7816/file-ref.ts';
import type { Report } from '../../src/report/report.ts';
import type { Reading } from '../../src/session/read-card.ts';
import { judgeSimulated } from './simulated-reading.ts';

export function withFile(reading: Reading, file: FileName, octets: Bytes): Reading {
  const files = new Map(reading.capture.files).set(file, octets);
  return { ...reading, capture: { ...reading.capture, files } };
}

export function withoutFile(reading: Reading, file: FileName): Reading {
  const files = new Map(reading.capture.files);
  files.delete(file);
  return { ...reading, capture: { ...reading.capture, files } };
}

export function fileIn({ capture }: Reading, file: FileName): Bytes {
  const octets = capture.files.get(file);
  if (octets === undefined) throw new Error(`the card has no ${file}`);
  return octets;
}

/** With one bit of one octet inverted; bit 0 is the most significant. */
export function flipped(octets: Bytes, index: number, bit: number): Bytes {
  const changed = Uint8Array.from(octets);
  changed[index] = (octets[index] ?? 0) ^ (0x80 >> bit);
  return changed;
}

/** The report, or the error of this program in which judging ended; anything else fails the test. */
export async function reportOrError(reading: Reading): Promise<Report | AppError> {
  try {
    return (await judgeSimulated(reading)).report;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

/** `authentic` and the other outcomes, or the code of the error. */
export async function resultOf(reading: Reading): Promise<string> {
  const result = await reportOrError(reading);
  return result instanceof AppError ? result.code : result.outcome;
}
