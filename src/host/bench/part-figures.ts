// What is done with a card once it is read, part by part: images, certificates, readiness.

import { decodeResidenceCard } from '../../cards/residence-card/document.ts';
import type { CardImage } from '../../images/decode-image.ts';
import { decodeTiff } from '../../images/tiff.ts';
import { evaluate } from '../../readiness/evaluate.ts';
import { readFacts } from '../../readiness/facts-file.ts';
import { AppError } from '../../errors/app-error.ts';
import { todayInJst } from '../../time/jst-date.ts';
import { parseCertificate } from '../../trust/certificate.ts';
import { validatePath } from '../../trust/path-validation.ts';
import { isAbsent } from '../../trust/signed-data.ts';
import type { ImageDecoder } from '../image-decoder.ts';
import { SIMULATOR_ANCHORS } from '../../simulator/anchors/simulator-anchors.ts';
import { anchorsOfSimulator } from '../simulated-source.ts';
import { systemClock } from '../system-clock.ts';
import { BENCH_ANCHORS, type BenchCard, judge, residenceCaptureOf, tap } from './bench-cards.ts';
import type { Row } from './figures.ts';
import { repeat, repeatedRow } from './stopwatch.ts';

/** Every image of the first card of each generation: from its octets to pixels, and to a PNG file in the decoding thread. */
export async function imageFigures(
  cards: readonly BenchCard[],
  decoder: ImageDecoder,
  runs: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const card of cards) {
    if (!['1', '05'].includes(card.type)) continue;
    const judged = await judge(await tap(card, systemClock), systemClock);
    if (judged.family === 'my-number') continue;
    for (const { id, format, bytes } of judged.result.images) {
      const image: CardImage = { format, bytes };
      const about = { card: card.type, image: id, format, octets: bytes.length };
      if (format === 'tiff-g4') {
        const pixels = await repeat(runs, () => decodeTiff(bytes));
        rows.push({ ...about, to: 'pixels', ...repeatedRow(pixels) });
      }
      const png = await repeat(runs, () => decoder.decode(image));
      rows.push({ ...about, to: 'png-in-thread', ...repeatedRow(png) });
    }
  }
  return rows;
}

/** Parsing a CA certificate and the signer's, and validating the path between them. */
export async function trustFigures(cards: readonly BenchCard[], runs: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const [authority] = SIMULATOR_ANCHORS;
  if (authority !== undefined) {
    const parsed = await repeat(runs, () => parseCertificate(authority.der));
    rows.push({ card: null, work: 'parse one CA certificate', ...repeatedRow(parsed) });
  }
  const anchors = await repeat(runs, anchorsOfSimulator);
  rows.push({ card: null, work: `make ${SIMULATOR_ANCHORS.length} anchors`, ...repeatedRow(anchors) });
  for (const card of cards) {
    const read = await tap(card, systemClock);
    const capture = residenceCaptureOf(read);
    if (capture === undefined) continue;
    const { signedData } = decodeResidenceCard(capture);
    if (isAbsent(signedData)) continue;
    const parse = await repeat(runs, () => parseCertificate(signedData.certificate));
    rows.push({ card: card.type, work: 'parse the signer', ...repeatedRow(parse) });
    const signer = parseCertificate(signedData.certificate);
    const issuer = BENCH_ANCHORS.certificates.find(
      ({ extensions }) => extensions.subjectKeyIdentifier === signer.extensions.authorityKeyIdentifier,
    );
    if (issuer === undefined) continue;
    const path = await repeat(runs, () => validatePath(issuer, [signer]));
    rows.push({ card: card.type, work: 'validate the path', ...repeatedRow(path) });
  }
  return rows;
}

/** A renewal in the window with nothing unknown: every check has to look. */
const FACTS = {
  procedure: 'P3',
  card: '05',
  status: '技術・人文知識・国際業務',
  period: '3年',
  E: '2027-01-31',
  age: 30,
  dob_match: true,
  name_match: true,
  addr_changed: false,
  rc_lost: false,
  mnc: 'present',
  mnc_exp: '2027-01-31',
  auth: 'valid',
  auth_exp: '2027-01-31',
  auth_tries: 3,
  sign: 'valid',
  sign_exp: '2027-01-31',
  sign_tries: 5,
  reader: true,
  jpki: true,
  ext: true,
  os: 'Windows 11',
  browser: 'Chrome current',
  in_japan: true,
  foreign_ip: false,
  account: true,
  photo_days: 30,
  smartphone_only: false,
} as const;

export async function readinessFigures(runs: number): Promise<readonly Row[]> {
  const read = readFacts(FACTS);
  if (!read.ok) throw new AppError('INVARIANT', { where: 'facts of the bench' });
  const question = { facts: read.facts, procedure: FACTS.procedure, today: todayInJst(systemClock) };
  const evaluated = await repeat(runs, () => evaluate(question));
  return [{ work: 'evaluate one procedure', ...repeatedRow(evaluated) }];
}
