// What a person does in the online application check, and what they see. The day is held still.

import type { Page } from 'playwright-core';
import type { FinishedReading } from '../../../../src/ipc/app-state.ts';
import type { EnvironmentFacts } from '../../../../src/readiness/environment-facts.ts';
import type { FactName } from '../../../../src/readiness/facts.ts';
import type { ProcedureCode } from '../../../../src/readiness/tables/procedures.ts';
import { instantToJst } from '../../../../src/time/jst-date.ts';
import { CASES, type Input } from '../../../unit/readiness/baseline.ts';
import { type DeskWindow, finishedReading } from '../../mocked/desk-window.ts';
import { ENVIRONMENT } from '../../mocked/host-answers.ts';
import { MockDesk } from '../../mocked/mock-desk.ts';
import { myNumberReading } from '../my-number/actions.ts';
import { READINESS } from './selectors.ts';

/** Noon in Japan on 2026-11-20. */
export const NOON = Date.UTC(2026, 10, 20, 3);

/** What a person would answer: a choice, or what they would type. What is not here they do not know. */
export type Answers = Readonly<Partial<Record<FactName, string>>>;

/** Everything in order: an engineer whose stay ends on 2027-01-31. Of the cards, what a person reads off them. */
export const IN_ORDER: Answers = {
  cardType: '5',
  cardLost: 'no',
  status: 'engineer-humanities-international',
  periodOfStay: '3年',
  periodEnd: '2027-01-31',
  filedOn: 'none',
  cardExpiry: '2027-01-31',
  myNumberCard: 'present',
  myNumberCardExpiry: '2027-01-31',
  signCertificate: 'valid',
  authCertificate: 'valid',
  addressChanged: 'no',
  signTries: '5',
  authTries: '3',
  age: '30',
  birthDatesMatch: 'yes',
  namesMatch: 'yes',
  inJapan: 'yes',
  foreignIpAddress: 'no',
  accountRegistered: 'yes',
  photoAgeDays: '30',
  smartphoneOnly: 'no',
  reader: 'yes',
  os: 'Windows 11',
  jpkiSoftware: 'yes',
  browser: 'Chrome',
  browserExtension: 'yes',
};

/** A size of its own, so that the still clock of these stories stays among them. */
export const WINDOW = { width: 1360, height: 912 } as const;

/** A PC with everything on it. */
export const FIT_COMPUTER: EnvironmentFacts = {
  ...ENVIRONMENT,
  jpkiSoftware: { state: 'known', value: { installed: true, version: '4.0' }, by: 'registry' },
};

export function fitDesk(settings: ConstructorParameters<typeof MockDesk>[0] = {}): MockDesk {
  const desk = new MockDesk(settings);
  desk.environment = FIT_COMPUTER;
  return desk;
}

/** Opens the second door on a still day. */
export async function enterReadiness({ page }: DeskWindow, at = NOON): Promise<void> {
  await page.clock.setFixedTime(at);
  await page.locator('main [aria-pressed]').nth(1).click();
  await page.waitForSelector(READINESS.aim('P3'));
}

export async function chooseAim({ page }: DeskWindow, aim: ProcedureCode): Promise<void> {
  await page.locator(READINESS.aim(aim)).click();
}

/** From the step with the cards. */
export async function goToQuestions({ page }: DeskWindow): Promise<void> {
  await page.locator('footer button').last().click();
  await page.waitForSelector(`${READINESS.question}, ${READINESS.band}`);
}

/** Answers one question after the other until there is none left. @returns the names of what was asked, in order. */
export async function answerAll({ page }: DeskWindow, answers: Answers): Promise<readonly string[]> {
  const asked: string[] = [];
  for (let count = 0; count < 40; count++) {
    const name = await questionShown(page);
    if (name === null) return asked;
    asked.push(name);
    await answerOne(page, answers[name]);
    await page.waitForFunction(
      `document.querySelector('main [data-question]')?.dataset.question !== ${JSON.stringify(name)}`,
    );
  }
  throw new Error(`asked without end: ${asked.join(' ')}`);
}

export async function questionShown(page: Page): Promise<FactName | null> {
  return page.evaluate<FactName | null>(
    `document.querySelector('main [data-question]')?.dataset.question ?? null`,
  );
}

/** By its button where there is one, otherwise typed and sent with Enter. */
export async function answerOne(page: Page, answer: string | undefined): Promise<void> {
  if (answer === undefined) {
    await page.locator('main [data-question] [data-skip] button').click();
    return;
  }
  const button = page.locator(READINESS.answer(answer));
  if ((await button.count()) > 0) {
    await button.first().click();
    return;
  }
  const search = page.locator('main [data-question] input[type="search"]');
  if ((await search.count()) > 0) {
    await search.fill(answer);
    await page.locator(`main [data-question] [data-value]`).first().click();
    return;
  }
  await page.locator(READINESS.field).fill(answer);
  await page.locator(READINESS.field).press('Enter');
}

/** From the first door to the verdict, typing only. */
export async function tellAll(
  window: DeskWindow,
  aim: ProcedureCode,
  { answers = IN_ORDER, at = NOON }: { readonly answers?: Answers; readonly at?: number } = {},
): Promise<readonly string[]> {
  await enterReadiness(window, at);
  await chooseAim(window, aim);
  await window.page.waitForSelector(`footer button`);
  if ((await window.page.locator(`${READINESS.question}, ${READINESS.band}`).count()) === 0) {
    await goToQuestions(window);
  }
  const asked = await answerAll(window, answers);
  await window.page.waitForSelector(READINESS.band);
  return asked;
}

/** The baseline person of the readiness cases, with changes, from a saved check: quicker than answering everything. */
export async function openCheck(
  window: DeskWindow,
  change: Readonly<Record<string, string | number | boolean | null>> = {},
  { procedure = 'P3', at = NOON }: { readonly procedure?: ProcedureCode; readonly at?: number } = {},
): Promise<void> {
  const { page, desk } = window;
  if (desk.environment === ENVIRONMENT) desk.environment = FIT_COMPUTER;
  // Of today: a file that is older has one more question, that of the age.
  const savedOn = instantToJst(at);
  desk.saved = {
    ...desk.saved,
    savedOn,
    procedure,
    combo: [],
    facts: { ...plainFacts(CASES.baseline), ...change },
  };
  await enterReadiness(window, at);
  await page.locator('main p > button').last().click();
  const file = { name: 'check.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.locator('main input[type="file"]').setInputFiles(file);
  await page.locator('main input[type="password"]').fill('correct horse battery');
  await page.locator('main input[type="password"]').press('Enter');
  await page.waitForSelector(`${READINESS.question}, ${READINESS.band}`);
  await answerAnew(window, desk.saved.facts);
}

/** What no saved check answers, by its name in the file: it is asked again, whatever the file says. */
const ASKED_ANEW: Readonly<Partial<Record<FactName, string>>> = {
  signCertificate: 'sign',
  authCertificate: 'auth',
  signTries: 'sign_tries',
  authTries: 'auth_tries',
  browserExtension: 'ext',
};

/** All at once within the page: stories that begin here are many. */
async function answerAnew(
  { page }: DeskWindow,
  facts: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  const answers = Object.entries(ASKED_ANEW).flatMap(([name, key]) => {
    const value = facts[key] ?? 'unknown';
    if (value === 'unknown') return [];
    return [[name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)]];
  });
  await page.evaluate(`(${ANSWER_ALL})(${JSON.stringify(Object.fromEntries(answers))})`);
}

const ANSWER_ALL = `async (answers) => {
  const shown = () => document.querySelector('main [data-question]');
  for (let asked = shown(); asked !== null; asked = shown()) {
    const name = asked.dataset.question;
    const button = asked.querySelector('[data-value="' + answers[name] + '"]');
    if (button === null) return;
    button.click();
    while (shown()?.dataset.question === name) await new Promise(requestAnimationFrame);
  }
}`;

/** What the baseline asks, beside what it knows. */
const QUESTION_KEYS = ['today', 'procedure', 'combo'];

function plainFacts(input: Input): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(input).filter(
      (entry): entry is [string, string | number | boolean | null] =>
        !QUESTION_KEYS.includes(entry[0]) && (typeof entry[1] !== 'object' || entry[1] === null),
    ),
  );
}

/** What follows from what is known so far, while there are still questions. */
export async function toAnswer({ page }: DeskWindow): Promise<void> {
  if ((await questionShown(page)) !== null) await page.locator('footer button').nth(1).click();
  await page.waitForSelector(READINESS.band);
}

export async function verdictOf(page: Page): Promise<{ readonly verdict: string; readonly look: string }> {
  return page.evaluate(
    `(({ verdict, look }) => ({ verdict, look }))(document.querySelector('${READINESS.band}').dataset)`,
  );
}

/** Codes of the checks in the order shown, with their states. */
export async function checksShown(page: Page): Promise<readonly (readonly [code: string, look: string])[]> {
  return page.evaluate(
    `[...document.querySelectorAll('main [data-check]')].map(({ dataset }) => [dataset.check, dataset.look])`,
  );
}

let sequence = 1000;

/** A card is read while the check is open. */
export async function readCard(
  { desk }: DeskWindow,
  profile: string,
  shown: Partial<FinishedReading> = {},
): Promise<void> {
  const reading = profile.startsWith('mnc-')
    ? await myNumberReading(profile)
    : await finishedReading(profile);
  sequence++;
  const finished = { ...reading, sequence, ...shown };
  await desk.show({ session: { kind: 'finished', finished }, cardNumberHeld: false });
}

/** What is known, by name: its value and where it came from. */
export async function factsShown(
  page: Page,
): Promise<Readonly<Record<string, readonly [value: string, from: string]>>> {
  return page.evaluate(
    `Object.fromEntries([...document.querySelectorAll('main [data-fact]')].map((row) => [row.dataset.fact, [row.querySelector('dd > span').textContent, row.dataset.from]]))`,
  );
}
