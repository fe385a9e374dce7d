// A whole sitting at a window as a process of its own: a wrong number, a residence card, a My Number card with its PINs, the
// online application check, what can be saved and copied. After every step it says what was planted, and waits until
// whoever started it has searched what there is.

import { readdir } from 'node:fs/promises';
import { startDesk } from './desk-run.ts';
import type { AppState } from '../../../src/ipc/app-state.ts';
import { IMAGE, type StoryStep } from './secrets-steps.ts';

const SIGN_PASSWORD = 'SIGN1234';
const WRONG_NUMBER = 'QX13572468WY';
const PASSPHRASE = 'correct horse battery';

const data = process.argv[2] ?? '';
const planted: Record<string, string> = { 'signature password': SIGN_PASSWORD, 'wrong number': WRONG_NUMBER };
const run = await startDesk(data);
const { page } = run;

async function tell(step: Omit<StoryStep, 'planted'>): Promise<void> {
  const searched = new Promise<void>((resolve) => process.once('message', () => resolve()));
  process.send?.({ ...step, planted });
  await searched;
}

/** What of a result belongs to one person: its texts, and 48 octets of each image, which hold the name and the face. */
function plantResult({ session }: AppState): void {
  if (session.kind !== 'finished') throw new Error('no result');
  const { report, images } = session.finished;
  for (const { id, value } of report.fields)
    if (['name', 'address'].includes(id) && value !== null) planted[id] = value;
  for (const { id, base64 } of images) {
    const middle = Math.floor(base64.length / 8) * 4;
    planted[`${id}${IMAGE}`] = base64.slice(middle, middle + 64);
  }
}

async function click(selector: string): Promise<void> {
  await page.until(`document.querySelector('${selector}') !== null`);
  await page.evaluate(`document.querySelector('${selector}').click()`);
}

async function givePin(use: string, typed: string): Promise<AppState> {
  await click(`[data-pin="${use}"] button`);
  await page.until(`document.activeElement?.matches('[data-pin-dialog] input')`);
  await page.type(typed);
  await page.evaluate('globalThis.seen.splice(0)');
  await page.press('Enter', '\r');
  return page.session('finished');
}

async function pdfsSaved(): Promise<readonly string[]> {
  const saved = await page.call('page.savePdf');
  if (!saved.ok) throw new Error(saved.failure.code);
  return (await readdir(data)).filter((name) => name.endsWith('.pdf'));
}

const cardNumber = await page.numberOf('worker');
planted['card number'] = cardNumber;
await page.call('simulator.place', { profile: 'worker', faults: [] });
await page.call('number.submit', { typed: WRONG_NUMBER });
await page.session('failed');
await page.call('number.submit', { typed: cardNumber });
plantResult(await page.session('finished'));
await page.until(`document.body.innerText.includes(${JSON.stringify(cardNumber)})`);
const residencePdfs = await pdfsSaved();
await tell({ step: 'residence card', shown: await page.text(), pdfs: residencePdfs, texts: {} });

await page.call('simulator.place', { profile: 'mnc-valid', faults: [] });
await page.session('finished');
plantResult(await givePin('input-support', '5678'));
const name = planted['name'] ?? '';
await page.until(`document.body.innerText.includes(${JSON.stringify(name)})`);
const shown = await page.text();
const pdfs = await pdfsSaved();
await givePin('digital-signature', SIGN_PASSWORD);
const uncopied = await page.pasted();
const asked = '2027-06-30';
await page.call('text.copy', { text: asked });
const copied = await page.pasted();
await tell({ step: 'My Number card', shown, pdfs, texts: { uncopied, copied, asked } });

await page.call('session.clear');
await page.call('simulator.remove');
await click('main [aria-pressed]:nth-child(2)');
await click('[data-value="P3"]');
await page.until(`document.querySelector('[data-slot]') !== null`);
await page.call('number.submit', { typed: cardNumber });
await page.call('simulator.place', { profile: 'worker', faults: [] });
await page.until(`document.querySelector('[data-slot="residence"][data-state="read"]') !== null`);
const facts = { status: 'engineer-humanities-international' };
const check = { passphrase: PASSPHRASE, procedure: 'P3' as const, combo: [], facts, include: { cardNumber } };
const box = await page.call('readiness.save', check);
if (!box.ok) throw new Error(box.failure.code);
planted['passphrase'] = PASSPHRASE;
const { settings } = await page.call('app.start').then((answer) => {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
});
await page.call('settings.save', { ...settings, blankOnRemoval: !settings.blankOnRemoval });
const report = await page.call('support.report');
if (!report.ok) throw new Error(report.failure.code);
const titled = await page.evaluate('document.title');
await tell({
  step: 'online application check',
  shown: '',
  pdfs: [],
  texts: { report: report.value, titled: String(titled) },
});

// What the search of the metadata finds where there is something to be found.
await page.evaluate(`document.title = ${JSON.stringify(`${name} ${cardNumber}`)}`);
const before = new Set((await readdir(data)).filter((file) => file.endsWith('.pdf')));
const spoilt = (await pdfsSaved()).filter((file) => !before.has(file));
await tell({ step: 'spoilt', shown: '', pdfs: spoilt, texts: {} });
await run.end();
process.disconnect();
