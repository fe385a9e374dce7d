// Both halves of a specified card to one report, without the card. Each half is judged by its own rules; those of the card as a
// whole only join them.

import { isAppError } from '../errors/app-error.ts';
import { CATALOGUE } from '../errors/catalogue.ts';
import { toFailure } from '../errors/failure.ts';
import { specifiedKind } from '../cards/specified-card/detect.ts';
import type { MyNumberReport } from '../report/my-number-report.ts';
import type { ReportField, ReportSignature } from '../report/report.ts';
import type { ResidenceHalf, SpecifiedReport } from '../report/specified-report.ts';
import { evaluateRules } from '../rules/evaluate.ts';
import { type Outcome, outcomeOf } from '../rules/outcome.ts';
import type { SpecifiedRuleContext } from '../rules/specified-card/context.ts';
import { SPECIFIED_CARD_RULES } from '../rules/specified-card/registry.ts';
import { type JstDate, instantToJst, parseIsoDate } from '../time/jst-date.ts';
import { type MyNumberJudgingTools, judgeMyNumberReading } from './judge-my-number.ts';
import { type JudgingTools, type ReadingResult, judgeReading } from './judge-reading.ts';
import type { SpecifiedReading } from './read-specified.ts';
import { reportFindings } from './report-signature.ts';

export interface SpecifiedJudgingTools {
  readonly residence: JudgingTools;
  readonly myNumber: MyNumberJudgingTools;
}

export interface SpecifiedResult extends ReadingResult {
  readonly report: SpecifiedReport;
  /** As it was read, to be joined with the other half once more. */
  readonly residence: JudgedHalf;
}

/** Of a half that was not read. */
const NO_SIGNATURE: ReportSignature = {
  status: 'not-checked',
  algorithm: null,
  layout: null,
  signer: null,
  chain: 'not-anchored',
  anchorSha256: null,
};

/**
 * @param simulated whether the octets came from the simulator; such a result is marked for ever.
 * @throws AppError of the layer `format` when the file of 基本4情報 is not made as it should be.
 */
export async function judgeSpecifiedReading(
  reading: SpecifiedReading,
  simulated: boolean,
  tools: SpecifiedJudgingTools,
): Promise<SpecifiedResult> {
  const { application, totals, elapsedMs, transcript } = reading;
  const record = { totals, elapsedMs, transcript };
  const residence = await judgeResidence(reading, simulated, tools.residence);
  const myNumber = await judgeMyNumberReading({ capture: reading.myNumber, ...record }, simulated, {
    ...tools.myNumber,
    ...residenceFactsOf(residence),
  });
  const card: CardRead = {
    simulated,
    trustProfile: tools.residence.anchors.profile,
    // That on which the residence half was judged, whose dates stand beside it: a reading may go past midnight.
    today: residence.result?.report.today ?? instantToJst(tools.residence.clock.now()),
    card: { ...specifiedKind(application.type), type: application.type ?? null },
    link: { ...totals, elapsedMs },
  };
  const report = joinHalves({ ...card, version: application.version ?? null }, residence, myNumber);
  return { report, images: residence.result?.images ?? [], residence };
}

/** The same card after its My Number half was read once more; its residence half stands as it was. */
export function withMyNumberHalf(before: SpecifiedResult, myNumber: MyNumberReport): SpecifiedResult {
  const { report, residence } = before;
  return {
    ...before,
    report: joinHalves({ ...report, version: report.specified.version }, residence, myNumber),
  };
}

/** What the My Number half is compared with; nothing of a residence half that was not read. */
export function residenceFactsOf({ result }: JudgedHalf): Pick<MyNumberJudgingTools, 'residenceCard'> {
  if (result === undefined) return {};
  const birthDate = dateOf(result, 'birthDate');
  const periodOfStayExpiryDate = dateOf(result, 'periodOfStayExpiryDate');
  return {
    residenceCard: {
      ...(birthDate && { birthDate }),
      ...(periodOfStayExpiryDate && { periodOfStayExpiryDate }),
    },
  };
}

function dateOf({ report }: ReadingResult, id: ReportField['id']): JstDate | undefined {
  const written = report.fields.find((field) => field.id === id)?.value;
  return typeof written === 'string' ? parseIsoDate(written) : undefined;
}

type CardRead = Pick<SpecifiedReport, 'simulated' | 'trustProfile' | 'today' | 'card' | 'link'>;

function joinHalves(
  { simulated, trustProfile, today, card, link, version }: CardRead & { readonly version: string | null },
  { half, result }: JudgedHalf,
  myNumber: MyNumberReport,
): SpecifiedReport {
  const joint = evaluateRules(SPECIFIED_CARD_RULES, { ...contextOf(half, myNumber, result), today });
  return {
    simulated,
    trustProfile,
    today,
    card,
    outcome: jointOutcome(outcomeOf(joint), result?.report.outcome),
    fields: result?.report.fields ?? [],
    images: result?.report.images ?? [],
    signature: result?.report.signature ?? NO_SIGNATURE,
    findings: [...reportFindings(joint), ...(result?.report.findings ?? [])],
    link,
    specified: { version, residence: half, myNumber },
  };
}

export interface JudgedHalf {
  readonly half: ResidenceHalf;
  readonly result?: ReadingResult;
}

/**
 * Octets that are no residence card may as well be the fault of the assumed channel as of the card, so they do not end the
 * reading as they would for an ordinary residence card.
 */
async function judgeResidence(
  { residence, totals, elapsedMs, transcript }: SpecifiedReading,
  simulated: boolean,
  tools: JudgingTools,
): Promise<JudgedHalf> {
  if (residence.state === 'not-read') return { half: residence };
  const { capture, cardNumber, profile } = residence;
  try {
    const result = await judgeReading(
      { capture, cardNumber, totals, elapsedMs, transcript },
      simulated,
      tools,
    );
    return {
      half: { state: 'read', channelProfile: profile.name, experimental: profile.experimental },
      result,
    };
  } catch (thrown) {
    if (!isAppError(thrown) || CATALOGUE[thrown.code].layer !== 'format') throw thrown;
    return { half: { state: 'not-read', reason: 'contents-unreadable', failure: toFailure(thrown) } };
  }
}

function contextOf(
  half: ResidenceHalf,
  { outcome, fields }: MyNumberReport,
  result: ReadingResult | undefined,
): Omit<SpecifiedRuleContext, 'today'> {
  const birthDates = fields.flatMap(({ id, value }) => (id === 'birthDate' && value !== null ? [value] : []));
  const myNumber = { outcome, birthDates };
  if (half.state === 'not-read') return { residence: half, myNumber };
  const birthDate = result && dateOf(result, 'birthDate');
  const residence = { state: half.state, experimental: half.experimental, ...(birthDate && { birthDate }) };
  return { residence, myNumber };
}

/** A card is no better than either: the residence half decides what is confirmed, the joint rules what is contradicted. */
function jointOutcome(joint: Outcome, residence: Outcome | undefined): Outcome {
  if (joint === 'not-authentic' || residence === 'not-authentic') return 'not-authentic';
  return joint === 'authentic' && residence === 'authentic' ? 'authentic' : 'undetermined';
}
