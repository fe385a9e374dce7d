import { describe, expect, it } from 'vitest';
import { parseProvider, parseReadOptions } from '../../../src/cli/read-options.ts';
import { usageError } from './usage-errors.ts';

describe('what read is asked', () => {
  it('is any card on any reader, within a minute, under official trust, unless it says otherwise', () => {
    expect(parseReadOptions([])).toMatchObject({
      origin: {
        from: 'reader',
        reader: undefined,
        provider: 'auto',
        waitMs: 60_000,
        testAnchors: undefined,
      },
      images: undefined,
      json: false,
      secretsFromStdin: false,
    });
  });

  it('names reader, provider, time, folder of images and where secrets come from', () => {
    const args = ['--reader', 'A', '--provider', 'pcsclite', '--wait', '5', '--images', 'out'];
    expect(parseReadOptions([...args, '--secrets-stdin', '--json', '--kind', 'residence'])).toMatchObject({
      origin: { reader: 'A', provider: 'pcsclite', waitMs: 5_000 },
      images: 'out',
      json: true,
      secretsFromStdin: true,
    });
  });

  it('is a simulated card with its faults in their order', () => {
    const args = ['--simulated', 'worker', '--fault', 'slow=1', '--fault', 'pull@3'];
    expect(parseReadOptions(args).origin).toEqual({
      from: 'simulator',
      profile: 'worker',
      faults: ['slow=1', 'pull@3'],
    });
  });

  it('takes two words to trust test certificates', () => {
    expect(parseReadOptions(['--anchors', 'DIR', '--test-trust']).origin).toMatchObject({
      testAnchors: 'DIR',
    });
    for (const one of [['--anchors', 'DIR'], ['--test-trust']]) {
      expect(() => parseReadOptions(one)).toThrow(usageError('missing-argument', '--anchors --test-trust'));
    }
  });

  it.each([
    [['--simulated', 'worker', '--anchors', 'DIR', '--test-trust'], '--simulated --anchors'],
    [['--simulated', 'worker', '--anchors', 'DIR'], '--simulated --anchors'],
    [['--simulated', 'worker', '--test-trust'], '--simulated --anchors'],
    [['--simulated', 'worker', '--reader', 'A'], '--simulated --reader'],
    [['--fault', 'mute'], '--fault'],
    [['--fault', 'mute', '--reader', 'A'], '--fault'],
  ])('cannot mix a real card and a simulated one: %j', (args, word) => {
    expect(() => parseReadOptions(args)).toThrow(usageError('not-together', word));
  });

  it.each([
    [['--provider', 'winscard'], '--provider winscard'],
    [['--provider', ''], '--provider '],
    [['--kind', 'passport'], '--kind passport'],
    [['--kind', 'RESIDENCE'], '--kind RESIDENCE'],
    [['--wait', 'soon'], '--wait soon'],
    [['--wait', ''], '--wait '],
    [['--wait', '1.5'], '--wait 1.5'],
    [['--wait', '1e2'], '--wait 1e2'],
    [['--wait=-1'], '--wait -1'],
    [['--wait', '3601'], '--wait 3601'],
    [['--wait', '99999'], '--wait 99999'],
  ])('is refused when a value has no meaning: %j', (args, word) => {
    expect(() => parseReadOptions(args)).toThrow(usageError('invalid-value', word));
  });

  it.each([
    ['0', 0],
    ['3600', 3_600_000],
    ['007', 7_000],
  ])('may wait for a card from no time to an hour: %s', (text, waitMs) => {
    expect(parseReadOptions(['--wait', text]).origin).toMatchObject({ waitMs });
  });

  it.each([
    ['--card-number', 'ZD05000001SM'],
    ['--pin', '1234'],
    ['--password', 'SECRET'],
  ])('is never a secret: there is no option %s', (option, secret) => {
    expect(() => parseReadOptions([option, secret])).toThrow(usageError('unknown-option', option));
  });

  it('has no further words, and repeats none: one may be a card number', () => {
    expect(() => parseReadOptions(['worker'])).toThrow(usageError('unknown-option', '…'));
  });
});

describe('the way readers are reached', () => {
  it('is chosen by the program, or is one of two', () => {
    expect(['auto', 'pcsc-mini', 'pcsclite'].map(parseProvider)).toEqual(['auto', 'pcsc-mini', 'pcsclite']);
    expect(() => parseProvider('pcsc')).toThrow(usageError('invalid-value', '--provider pcsc'));
  });
});
