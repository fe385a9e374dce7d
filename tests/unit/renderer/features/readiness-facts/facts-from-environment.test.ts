import { describe, expect, it } from 'vitest';
import { factsFromEnvironment } from '../../../../../renderer/features/readiness-facts/facts-from-environment.ts';
import type { EnvironmentFacts, ProbedReader } from '../../../../../src/readiness/environment-facts.ts';
import { UNKNOWN, known } from '../../../../../src/readiness/fact.ts';

const UNSEEN = { state: 'unknown', by: 'registry', why: 'no-answer' } as const;

const NOTHING_SEEN: EnvironmentFacts = {
  os: UNSEEN,
  jpkiSoftware: UNSEEN,
  browsers: UNSEEN,
  nativeMessagingHost: UNSEEN,
  smartCardService: UNSEEN,
  readers: UNSEEN,
  clock: UNSEEN,
};

const seen = <T>(value: T) => ({ state: 'known', value, by: 'registry' }) as const;

function readers(...fits: readonly ProbedReader['fit'][]): EnvironmentFacts {
  const all = fits.map((fit) => ({ name: 'R', interface: 'unknown', fit, model: null }) as const);
  return { ...NOTHING_SEEN, readers: seen(all) };
}

describe('a look at this computer', () => {
  it('that sees nothing answers nothing but that there is a computer', () => {
    expect(factsFromEnvironment(NOTHING_SEEN)).toEqual({
      os: UNKNOWN,
      browser: UNKNOWN,
      reader: UNKNOWN,
      jpkiSoftware: UNKNOWN,
      smartphoneOnly: known(false, 'probe'),
    });
  });

  it('prefers a browser that the application system takes', () => {
    const browsers = seen([
      { name: 'Firefox', version: '130.0' },
      { name: 'Edge', version: '131.0.2903.70' },
    ] as const);
    expect(factsFromEnvironment({ ...NOTHING_SEEN, browsers }).browser).toEqual(known('Edge 131', 'probe'));
  });

  it('prefers one in date to one that stopped long ago', () => {
    const browsers = seen([
      { name: 'Chrome', version: '60.0' },
      { name: 'Edge', version: '131.0' },
    ] as const);
    expect(factsFromEnvironment({ ...NOTHING_SEEN, browsers }).browser).toEqual(known('Edge 131', 'probe'));
    const [old] = browsers.value;
    const alone = { ...browsers, value: [old] };
    expect(factsFromEnvironment({ ...NOTHING_SEEN, browsers: alone }).browser).toEqual(
      known('Chrome 60', 'probe'),
    );
  });

  it('names another where there is no such, and none where none was found', () => {
    const only = seen([{ name: 'Safari', version: null }] as const);
    expect(factsFromEnvironment({ ...NOTHING_SEEN, browsers: only }).browser).toEqual(
      known('Safari', 'probe'),
    );
    expect(factsFromEnvironment({ ...NOTHING_SEEN, browsers: seen([]) }).browser).toEqual(UNKNOWN);
  });

  it.each([
    [['no', 'yes'], known(true, 'probe')],
    [['my-number-card-only'], known(true, 'probe')],
    [['no', 'unknown'], UNKNOWN],
    [['no'], known(false, 'probe')],
    [[], known(false, 'probe')],
  ] as const)('judges readers that fit %j', (fits, reader) => {
    expect(factsFromEnvironment(readers(...fits)).reader).toEqual(reader);
  });
});
