// How long an exchange takes on a contactless link: arithmetic, no measurement. Residence cards and My Number cards are
// ISO/IEC 14443 type B.
//
// Spec: ISO/IEC 14443-3 §7.1: a character is 10 etu (start, eight bits, stop), a frame begins with SOF (10 etu low, 2 high)
//   and ends with EOF (10 etu low); before a card's answer lie TR0 (64/fs) and TR1 (80/fs), after it 14 etu.
// Spec: ISO/IEC 14443-4 §7.1: a block is PCB, information, two octets of CRC; §7.5.2: what does not fit one block is
//   chained, each block but the last answered by R(ACK), which is a block without information.
// Choice: what the standard gives a range is taken at its least (SOF, EOF, TR0, TR1, no extra guard time), without CID and
//   NAD, frames of 256 octets (the largest of FSD and FSC before ISO/IEC 14443-4 Amendment 1), no waiting time extension.
//   So the link's own time is a lower bound, and what the host adds weighs more than it would on a real link.
// Choice: `exchangeMs` stands for everything that one exchange costs beside the air: the card's own work, the reader, USB.

/** fc: carrier. */
const CARRIER_HZ = 13_560_000;
/** fs = fc / 16: subcarrier. */
const SUBCARRIER_HZ = CARRIER_HZ / 16;
const CHARACTER_ETU = 10;
const SOF_ETU = 12;
const EOF_ETU = 10;
const BEFORE_ANSWER_S = (64 + 80) / SUBCARRIER_HZ;
const AFTER_ANSWER_ETU = 14;
/** PCB and CRC. */
const BLOCK_OVERHEAD = 3;
const FRAME_SIZE = 256;

/** Octets of information in one block. */
export const BLOCK_INFORMATION = FRAME_SIZE - BLOCK_OVERHEAD;

/** etu = 128 / (D × fc), D by bit rate. */
const DIVISORS = { 106: 1, 212: 2, 424: 4, 848: 8 } as const;

export type BitRate = keyof typeof DIVISORS;

export const BIT_RATES: readonly BitRate[] = [106, 212, 424, 848];
export const EXCHANGE_TIMES_MS = [5, 10, 20] as const;

export interface LinkSpeed {
  readonly kbitPerSecond: BitRate;
  readonly exchangeMs: number;
}

/** Octets of one command and its answer, headers and status word included. */
export interface ExchangeSize {
  readonly sent: number;
  readonly received: number;
}

/** Milliseconds from the first bit of a command to the last of its answer. */
export function exchangeTime(
  { sent, received }: ExchangeSize,
  { kbitPerSecond, exchangeMs }: LinkSpeed,
): number {
  const etu = 128 / (DIVISORS[kbitPerSecond] * CARRIER_HZ);
  const commandBlocks = blocksOf(sent);
  const answerBlocks = blocksOf(received);
  // Each R(ACK) of one side belongs to a block of the other; the last block of the command is answered by the first of
  // the answer.
  const acknowledgements = commandBlocks + answerBlocks - 2;
  const turns = commandBlocks + answerBlocks - 1;
  const frames = commandBlocks + answerBlocks + acknowledgements;
  const octets = sent + received + frames * BLOCK_OVERHEAD;
  const air = frames * (SOF_ETU + EOF_ETU) * etu + octets * CHARACTER_ETU * etu;
  const waiting = turns * (BEFORE_ANSWER_S + AFTER_ANSWER_ETU * etu);
  return (air + waiting) * 1_000 + exchangeMs;
}

export function linkTime(exchanges: readonly ExchangeSize[], speed: LinkSpeed): number {
  return exchanges.reduce((sum, exchange) => sum + exchangeTime(exchange, speed), 0);
}

function blocksOf(octets: number): number {
  return Math.max(1, Math.ceil(octets / BLOCK_INFORMATION));
}
