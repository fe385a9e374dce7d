// One open window: the page, the played host behind it, and what the page complained about.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FinishedReading } from '../../../src/ipc/app-state.ts';
import type { Report } from '../../../src/report/report.ts';
import { type SimulatedReadingOptions, readSimulated } from '../../integration/simulated-reading.ts';
import { MockDesk } from './mock-desk.ts';
import {
  type Complaints,
  ORIGIN,
  type WindowOptions,
  answerFromDist,
  listenForComplaints,
  openContext,
} from './window-browser.ts';

export interface DeskWindow {
  readonly page: Page;
  readonly desk: MockDesk;
  readonly complaints: Complaints;
  close(): Promise<void>;
}

/** What a preload script leaves in the page, with the test at the other end. */
const BRIDGE = `
  const listeners = new Set();
  window.deskEmit = (payload) => listeners.forEach((listener) => listener(payload));
  window.zairyuDesk = {
    call: (name, input) => window.deskCall(name, input),
    listen: (event, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
`;

/** A page that serves one story after another: a new one costs more than most stories take. */
interface Slot {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: Complaints;
  desk: MockDesk;
  busy: boolean;
}

const slots = new Map<string, Slot>();

/** @param options with `fresh`, a page of its own: for stories that change its clock. */
export async function openWindow(
  browser: Browser,
  desk = new MockDesk(),
  options: WindowOptions = {},
): Promise<DeskWindow> {
  const key = JSON.stringify(options);
  const known = slots.get(key);
  const slot =
    known === undefined || known.busy || options.fresh === true ? await createSlot(browser, options) : known;
  if (options.fresh !== true) slots.set(key, slot);
  const { page, complaints, context } = slot;
  slot.busy = true;
  slot.desk = desk;
  complaints.messages.length = 0;
  complaints.refused.length = 0;
  desk.emit = async (state) => {
    await page.evaluate(`window.deskEmit(${JSON.stringify(state)})`);
  };
  await page.emulateMedia({ media: null });
  await page.goto(`${ORIGIN}/index.html`);
  await page.waitForSelector('main');
  const close = async (): Promise<void> => {
    slot.busy = false;
    if (options.fresh === true) await context.close();
  };
  return { page, desk, complaints, close };
}

async function createSlot(browser: Browser, options: WindowOptions): Promise<Slot> {
  const complaints: Complaints = { messages: [], refused: [] };
  const context = await openContext(browser, options);
  await answerFromDist(context, complaints);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  listenForComplaints(page, complaints);
  const slot: Slot = { context, page, complaints, desk: new MockDesk(), busy: false };
  await page.exposeFunction('deskCall', (name: unknown, input: unknown) => slot.desk.answer(name, input));
  await page.addInitScript(BRIDGE);
  return slot;
}

let sequence = 0;

/** A reading of a simulated card, in the form in which the host sends it. */
export async function finishedReading(
  profile: string,
  change: (report: Report) => Report = (report) => report,
  options: SimulatedReadingOptions = {},
): Promise<FinishedReading> {
  const { report, images } = await readSimulated(profile, options);
  sequence++;
  return {
    sequence,
    report: change(report),
    images: images.map(({ id, format, bytes }) => ({
      id,
      format,
      base64: Buffer.from(bytes).toString('base64'),
    })),
    cardPresent: true,
  };
}

export function official(report: Report): Report {
  return {
    ...report,
    simulated: false,
    trustProfile: 'official',
    findings: report.findings.map((finding) =>
      finding.rule === 'rc-trust-official' ? { ...finding, status: 'pass' } : finding,
    ),
  };
}
