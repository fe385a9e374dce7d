// `read` with My Number cards, on the command line of this process over the simulator.

import { describe, expect, it } from 'vitest';
import type { MyNumberReport } from '../../src/report/my-number-report.ts';
import { type Person, type Run, runLine } from './command-line.ts';

const PINS = { authPin: '1234', signPassword: 'SIGN1234', textPin: '5678' };

function read(profile: string, person: Person = {}, ...more: readonly string[]): Promise<Run> {
  const secrets = person.stdin === undefined ? [] : ['--secrets-stdin'];
  return runLine(['read', '--simulated', profile, ...secrets, ...more], person);
}

interface Answer {
  readonly report: MyNumberReport;
  readonly failure: { readonly code: string; readonly facts: object };
}

function parsed({ out }: Run): MyNumberReport & Answer {
  return JSON.parse(out) as MyNumberReport & Answer;
}

describe('--kind', () => {
  it('auto reads a My Number card without a number', async () => {
    const run = await read('mnc-valid', {}, '--json');
    expect(run.status).toBe(0);
    expect(parsed(run)).toMatchObject({
      card: { kind: 'my-number-card', generation: null, type: null },
      outcome: 'authentic',
      tries: { userAuthentication: 3, digitalSignature: 5, inputSupport: 3 },
      signature: { status: 'absent' },
      fields: [],
      images: [],
    });
    expect(run.err).toBe('');
  });

  it('auto reads a residence card with its number, in as many commands as when it was said which it is', async () => {
    const [auto, said] = [
      await read('worker', {}, '--json'),
      await read('worker', {}, '--json', '--kind', 'residence'),
    ];
    const apdus = (run: Run) => (JSON.parse(run.out) as { link: { apdus: number } }).link.apdus;
    expect(JSON.parse(auto.out)).toMatchObject({ card: { kind: 'residence-card', type: '05' } });
    expect(apdus(auto)).toBe(apdus(said));
    expect([auto.status, said.status]).toEqual([0, 0]);
  });

  it('auto takes a number that was given and not needed', async () => {
    const run = await read('mnc-valid', { stdin: { cardNumber: 'ZD05000001SM' } }, '--json');
    expect(parsed(run).card.kind).toBe('my-number-card');
  });

  it('auto finds out by what the card answers: a number that is wrong is wrong for a residence card only', async () => {
    const run = await read('worker', { stdin: { cardNumber: 'QX13572468WY' } }, '--json');
    expect(parsed(run).failure.code).toBe('CREDENTIAL_REJECTED');
  });

  it.each([
    ['worker', 'mynumber', 'residence-card', 'my-number-card'],
    ['gen1-worker', 'mynumber', 'residence-card', 'my-number-card'],
    ['juki-card', 'mynumber', 'juki-card', 'my-number-card'],
    ['juki-card', 'auto', 'juki-card', 'any-card'],
  ])('%s as %s is refused with the name of the card', async (profile, kind, looksLike, wanted) => {
    const run = await read(profile, {}, '--json', '--kind', kind);
    expect(parsed(run).failure).toMatchObject({ code: 'CARD_UNSUPPORTED', facts: { looksLike, wanted } });
    expect(run.status).toBe(2);
  });

  it('residence does not go together with a simulated My Number card', async () => {
    expect((await read('mnc-valid', {}, '--kind', 'residence')).status).toBe(64);
  });

  it('knows no other word', async () => {
    expect((await read('worker', {}, '--kind', 'licence')).status).toBe(64);
  });
});

describe('PINs on standard input', () => {
  it('open the certificates and the attributes, with the tries said first', async () => {
    const run = await read('mnc-valid', { stdin: PINS }, '--json');
    const report = parsed(run);
    expect(run.status).toBe(0);
    expect(report.signature.status).toBe('valid');
    expect(report.certificates.map(({ readable }) => readable)).toEqual([true, true]);
    expect(report.fields.map(({ id, signed }) => `${id} ${signed}`)).toEqual([
      'name true',
      'birthDate true',
      'sex true',
      'address true',
      'name false',
      'birthDate false',
      'sex false',
      'address false',
    ]);
    expect(run.err.match(/tries left/g)).toHaveLength(3);
    expect(run.asked).toEqual([]);
  });

  it('that are wrong end the reading with the tries that are left', async () => {
    const run = await read('mnc-valid', { stdin: { authPin: '9999' } }, '--json');
    expect(run.status).toBe(2);
    expect(parsed(run).failure).toEqual({
      code: 'CREDENTIAL_PIN_REJECTED',
      retry: 'check-input',
      facts: { pin: 'user-authentication', attemptsLeft: 2 },
    });
  });

  it('are refused at the last try', async () => {
    const run = await read('mnc-one-try', { stdin: PINS }, '--json');
    expect(run.status).toBe(2);
    expect(parsed(run).failure).toMatchObject({
      code: 'CREDENTIAL_UNCONFIRMED',
      facts: { reason: 'last-try', attemptsLeft: 1 },
    });
  });

  it('are told where to go when they are locked', async () => {
    const run = await read('mnc-signature-locked', { stdin: { signPassword: 'SIGN1234' } });
    expect(run.out).toContain('The PIN is locked');
    expect(run.out.replace(/\s+/g, ' ')).toContain('counter of your municipality (市区町村)');
  });

  it.each([
    [{ authPin: '12345' }, 'length', 'user-authentication'],
    [{ authPin: 'abcd' }, 'character', 'user-authentication'],
    [{ authPin: 1234 }, 'text', 'user-authentication'],
    [{ signPassword: 'sign1234' }, 'lower-case', 'digital-signature'],
    [{ signPassword: 'SIGN-1234' }, 'character', 'digital-signature'],
    [{ textPin: '' }, 'length', 'input-support'],
  ])('%j is not sent: %s', async (stdin, problem, pin) => {
    const run = await read('mnc-valid', { stdin }, '--json');
    expect(parsed(run).failure).toMatchObject({ code: 'CREDENTIAL_FORMAT', facts: { problem, pin } });
    expect(run.status).toBe(2);
  });

  it('are not needed', async () => {
    expect((await read('mnc-valid', { stdin: {} }, '--json')).status).toBe(0);
  });
});

describe('a number of 12 digits', () => {
  const NUMBER = '123456789018';

  it.each([
    { cardNumber: NUMBER },
    { authPin: NUMBER },
    { signPassword: NUMBER },
    { textPin: '1234 5678 9018' },
    { textPin: '１２３４－５６７８－９０１８' },
    { myNumber: 123456789018 },
    { somethingElse: NUMBER },
  ])('is accepted nowhere: %j', async (stdin) => {
    const json = await read('mnc-valid', { stdin }, '--json');
    expect(parsed(json).failure).toEqual({
      code: 'CREDENTIAL_FORMAT',
      retry: 'check-input',
      facts: { problem: 'individual-number' },
    });
    const text = await read('mnc-valid', { stdin });
    expect(text.out).toContain('A number of 12 digits is not accepted');
    for (const written of [json.out, json.err, text.out, text.err])
      expect(written).not.toMatch(/\d{12}|9018/);
  });

  it('is not accepted where a person is asked for the card number or a PIN', async () => {
    const pin = await read('mnc-valid', { types: ['y', NUMBER, 'n', 'n'] });
    expect(pin.err).toContain('A number of 12 digits is not accepted');
    expect(pin.err).toContain('The PIN was not sent.');
    expect(pin.err + pin.out).not.toContain(NUMBER);
  });
});

describe('a person at a terminal', () => {
  it('is offered each PIN with its tries, and gets the result without', async () => {
    const run = await read('mnc-valid', { types: ['', 'n', 'no'] });
    expect(run.status).toBe(0);
    expect(run.asked).toHaveLength(3);
    for (const { prompt } of run.asked) expect(prompt).toMatch(/tries left\) \[y\/N\]: $/);
    expect(run.out).toContain('issued (reading it needs the password)');
  });

  it('gets the result when the input ends', async () => {
    expect((await read('mnc-valid', { types: [] })).status).toBe(0);
  });

  it('types a PIN unseen, once for each yes', async () => {
    const run = await read('mnc-valid', { types: ['y', '1234', 'yes', 'SIGN1234', 'ｙ', '5678'] });
    expect(run.asked.map(({ echo }) => echo)).toEqual([
      'shown',
      'hidden',
      'shown',
      'hidden',
      'shown',
      'hidden',
    ]);
    expect(run.out).toContain('The card holds the private key');
    expect(run.out).toContain('SAMPLE RAFAEL');
  });

  it('is asked before small letters become capitals', async () => {
    const run = await read('mnc-valid', { types: ['n', 'y', 'sign1234', 'y', 'n'] });
    expect(run.asked[3]?.prompt).toContain('Send it in capitals?');
    expect(run.out).toContain('SAMPLE RAFAEL');
    const refused = await read('mnc-valid', { types: ['n', 'y', 'sign1234', 'n', 'n'] });
    expect(refused.err).toContain('The PIN was not sent.');
    expect(refused.out).not.toContain('SAMPLE RAFAEL');
  });

  it('is told of a wrong PIN, and gets the result with the tries that are left', async () => {
    const run = await read('mnc-valid', { types: ['y', '9999', 'n', 'n'] });
    expect(run.err).toContain('The PIN is wrong');
    expect(run.err).toContain('Reading the card again without a PIN.');
    expect(run.out).toContain('2 tries left');
    expect(run.asked).toHaveLength(4);
    expect(run.status).toBe(0);
  });

  it('has to type a sentence before the last try', async () => {
    const denied = await read('mnc-one-try', { types: ['y', 'yes', 'n', 'n'] });
    expect(denied.err).toContain('type this sentence as it stands: use the last try');
    expect(denied.asked.every(({ echo }) => echo === 'shown')).toBe(true);
    const accepted = await read('mnc-one-try', { types: ['y', 'use the last try', '1234', 'n', 'n'] });
    expect(accepted.out).toContain('The card holds the private key');
    expect(accepted.out).toContain('3 tries left');
  });

  it('is not offered what is locked or was never issued', async () => {
    const locked = await read('mnc-signature-locked', { types: ['n', 'n'] });
    expect(locked.asked).toHaveLength(2);
    expect(locked.err).toContain('locked; have it reset at the municipality');
    expect((await read('mnc-under-15', { types: ['n', 'n'] })).asked).toHaveLength(2);
  });

  it('is offered nothing when a program reads the result', async () => {
    expect((await read('mnc-valid', { types: [] }, '--json')).asked).toEqual([]);
    expect((await read('mnc-valid', { types: [], stdin: PINS })).asked).toEqual([]);
  });
});

describe('what is written', () => {
  it('holds no PIN in any case, and nothing of the holder but in the result', async () => {
    const secrets = ['1234', 'SIGN1234', '5678'];
    const whole = await read('mnc-substitute-characters', { stdin: PINS }, '--json');
    expect(whole.out).toContain('渡辺');
    for (const text of [...secrets, '渡辺', '見本県', '1998']) expect(whole.err).not.toContain(text);
    for (const text of ['SIGN1234', '5678']) expect(whole.out).not.toContain(text);
    const wrong = await read('mnc-valid', { stdin: { signPassword: 'WRONG77' } });
    expect(wrong.out + wrong.err).not.toMatch(/WRONG77|RAFAEL|群馬/);
    const typed = await read('mnc-valid', { types: ['y', '9999', 'y', 'WRONG77', 'n'] });
    expect(typed.out + typed.err).not.toMatch(/9999|WRONG77|RAFAEL/);
  });

  it('holds no serial number of a certificate and no identifier of its holder', async () => {
    const { out, err } = await read('mnc-valid', { stdin: PINS }, '--json');
    expect(out + err).not.toMatch(/51000001|52000001|20260520SIM000001/);
  });
});

describe('the list of simulated cards', () => {
  it('has both families', async () => {
    const { out } = await runLine(['cards', '--json']);
    const { cards } = JSON.parse(out) as { cards: { name: string; type: string; pins?: object }[] };
    expect(cards.filter(({ type }) => type === 'my-number-card')).toHaveLength(11);
    expect(cards.find(({ name }) => name === 'mnc-valid')?.pins).toEqual(PINS);
    expect(cards.some(({ name }) => name === 'worker')).toBe(true);
    const text = (await runLine(['cards'])).out;
    expect(text).toContain('authPin 1234  signPassword SIGN1234  textPin 5678');
    expect(text).toContain('Basic Resident Registration Card (住民基本台帳カード)');
  });
});
