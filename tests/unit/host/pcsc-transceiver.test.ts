import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import { PcscTransceiver } from '../../../src/host/pcsc-transceiver.ts';
import { FakeCard, held, OK } from './fake-pcsc.ts';
import { FakeTimers } from './fake-timers.ts';

const COMMAND = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);

interface Scene {
  readonly card: FakeCard;
  readonly link: PcscTransceiver;
  readonly timers: FakeTimers;
  readonly cancel: AbortController;
  readonly givenUp: Promise<unknown>[];
}

function connect(): Scene {
  const card = new FakeCard();
  const timers = new FakeTimers();
  const cancel = new AbortController();
  const givenUp: Promise<unknown>[] = [];
  const link = new PcscTransceiver(card.open('A'), {
    limits: { exchangeMs: 1_000, readingMs: 5_000 },
    timers,
    signal: cancel.signal,
    onGivenUp: (exchange) => givenUp.push(exchange),
  });
  return { card, link, timers, cancel, givenUp };
}

describe('the transceiver over PC/SC', () => {
  it('carries a command to the card and its response back', async () => {
    const { link, card } = connect();
    expect(await link.transmit(COMMAND)).toEqual(OK);
    expect(card.calls).toEqual(['transmit']);
  });

  it.each([0, 1])('takes a response of %i octets for a card that was pulled', async (length) => {
    const { link, card } = connect();
    card.respond = () => Promise.resolve(new Uint8Array(length));
    await expect(link.transmit(COMMAND)).rejects.toMatchObject({
      code: 'CARD_REMOVED',
      facts: { reader: 'A', responseLength: length },
    });
  });

  it('gives an exchange up at its limit and leaves it behind', async () => {
    const { link, card, timers, givenUp } = connect();
    card.respond = () => held<Bytes>().promise;
    const checked = expect(link.transmit(COMMAND)).rejects.toMatchObject({
      code: 'CARD_TIMEOUT',
      facts: { reader: 'A', limit: 'exchange', milliseconds: 1_000 },
    });
    await timers.advance(999);
    expect(givenUp).toHaveLength(0);
    await timers.advance(1);
    await checked;
    expect(givenUp).toHaveLength(1);
  });

  it('counts the limit of an exchange anew for each', async () => {
    const { link, card, timers } = connect();
    for (let count = 0; count < 4; count++) {
      const response = held<Bytes>();
      card.respond = () => response.promise;
      const exchange = link.transmit(COMMAND);
      await timers.advance(900);
      response.resolve(OK);
      expect(await exchange).toEqual(OK);
    }
  });

  it('gives the whole reading up at its limit, in mid-exchange', async () => {
    const { link, card, timers, givenUp } = connect();
    await timers.advance(4_500);
    card.respond = () => held<Bytes>().promise;
    const checked = expect(link.transmit(COMMAND)).rejects.toMatchObject({
      code: 'CARD_TIMEOUT',
      facts: { limit: 'reading' },
    });
    await timers.advance(500);
    await checked;
    expect(givenUp).toHaveLength(1);
  });

  it('is cancelled at once in mid-exchange', async () => {
    const { link, card, cancel, givenUp } = connect();
    card.respond = () => held<Bytes>().promise;
    const exchange = link.transmit(COMMAND);
    cancel.abort();
    await expect(exchange).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    expect(givenUp).toHaveLength(1);
  });

  it('leaves nothing behind when it is cancelled between two exchanges', async () => {
    const { link, cancel, givenUp } = connect();
    await link.transmit(COMMAND);
    cancel.abort();
    await expect(link.transmit(COMMAND)).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    expect(givenUp).toHaveLength(0);
  });

  it.each(['CARD_REMOVED', 'CARD_RESET', 'CARD_MUTE', 'READER_UNPLUGGED', 'READER_SERVICE_DOWN'] as const)(
    'sends nothing more after %s',
    async (code) => {
      const { link, card } = connect();
      card.respond = () => Promise.reject(new AppError(code));
      await expect(link.transmit(COMMAND)).rejects.toMatchObject({ code });
      card.respond = () => Promise.resolve(OK);
      await expect(link.transmit(COMMAND)).rejects.toMatchObject({ code });
      expect(card.calls).toEqual(['transmit']);
    },
  );

  it('goes on after a refused command, which may have been too long for the reader', async () => {
    const { link, card } = connect();
    card.respond = () => Promise.reject(new AppError('READER_PROTOCOL'));
    await expect(link.transmit(COMMAND)).rejects.toMatchObject({ code: 'READER_PROTOCOL' });
    card.respond = () => Promise.resolve(OK);
    expect(await link.transmit(COMMAND)).toEqual(OK);
  });

  it('refuses a second exchange while one is under way', async () => {
    const { link, card } = connect();
    const response = held<Bytes>();
    card.respond = () => response.promise;
    const first = link.transmit(COMMAND);
    await expect(link.transmit(COMMAND)).rejects.toMatchObject({ code: 'INVARIANT' });
    response.resolve(OK);
    expect(await first).toEqual(OK);
  });

  it('fails the exchange that is under way when the reader is known to be gone', async () => {
    const { link, card, givenUp } = connect();
    card.respond = () => held<Bytes>().promise;
    const exchange = link.transmit(COMMAND);
    link.fail(new AppError('READER_UNPLUGGED', { reader: 'A' }));
    await expect(exchange).rejects.toMatchObject({ code: 'READER_UNPLUGGED' });
    expect(givenUp).toHaveLength(1);
  });

  it('keeps the first of two failures', async () => {
    const { link } = connect();
    link.fail(new AppError('CARD_REMOVED'));
    link.fail(new AppError('READER_UNPLUGGED'));
    await expect(link.transmit(COMMAND)).rejects.toMatchObject({ code: 'CARD_REMOVED' });
  });

  it('lets the work on a cancelled card have the last word', async () => {
    const { link, card, cancel } = connect();
    card.respond = () => held<Bytes>().promise;
    const work = link.transmit(COMMAND).catch((failure: unknown) => {
      throw failure instanceof AppError ? failure.with({ phase: 'reading' }) : failure;
    });
    const guarded = link.guard(work);
    cancel.abort();
    await expect(guarded).rejects.toMatchObject({ code: 'READING_CANCELLED', facts: { phase: 'reading' } });
  });

  it('does not wait for work that goes on after it was cancelled', async () => {
    const { link, cancel, timers } = connect();
    const checked = expect(link.guard(held().promise)).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    cancel.abort();
    await timers.advance(50);
    await checked;
  });

  it('does not wait for work that was cancelled before it began', async () => {
    const card = new FakeCard();
    const timers = new FakeTimers();
    const link = new PcscTransceiver(card.open('A'), {
      limits: { exchangeMs: 1_000, readingMs: 5_000 },
      timers,
      signal: AbortSignal.abort(),
      onGivenUp: () => undefined,
    });
    const checked = expect(link.guard(held().promise)).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    await timers.advance(50);
    await checked;
  });

  it('lets work that no longer needs the card end in peace after the card has left', async () => {
    const { link } = connect();
    const work = held<string>();
    const guarded = link.guard(work.promise);
    link.fail(new AppError('CARD_REMOVED'));
    work.resolve('decoded');
    expect(await guarded).toBe('decoded');
  });

  it('leaves no timer when it is closed', async () => {
    const { link, timers, cancel } = connect();
    await link.transmit(COMMAND);
    link.close();
    cancel.abort();
    expect(timers.pending).toBe(0);
    expect(await link.transmit(COMMAND)).toEqual(OK);
  });
});
