// Chrome or Edge, and not a version that stopped years ago: the leaflet's Chrome 72 is out of date.

import { fires, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { parseBrowser, type Browser } from '../environment.ts';
import { valueOf } from '../fact.ts';
import { isOnline, type Situation } from '../situation.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { isOnPhone } from './pc.ts';

export const browserUnsupported: Check = {
  code: 'B-BROWSER',
  citation: sourced('D', 'P7', 'O2'),
  applies: isOnline,
  check: (s) =>
    judgeBrowser(s, ({ family }, browser) =>
      family === 'other'
        ? fires(reason('browser-unsupported', { browser }), { fix: 'use-chrome-or-edge', place: 'own-pc' })
        : pass(reason('browser-usable', { browser })),
    ),
};

export const browserOld: Check = {
  code: 'W-BROWSER-OLD',
  citation: sourced('E', 'P7', 'PRODUCT'),
  applies: isOnline,
  check: (s) =>
    judgeBrowser(s, ({ family, version }, browser) => {
      const minimum = LIMITS.browserVersion.value;
      if (family === 'other') return saidBy('B-BROWSER');
      if (version === undefined || version >= minimum) return pass(reason('browser-usable', { browser }));
      return fires(reason('browser-old', { browser, minimum }), { fix: 'update-browser', place: 'own-pc' });
    }),
};

function judgeBrowser(s: Situation, judge: (browser: Browser, text: string) => Judgement): Judgement {
  if (isOnPhone(s)) return saidBy('B-PC-REQUIRED');
  const text = valueOf(s.facts.browser);
  return text === undefined ? unknown('browser') : judge(parseBrowser(text), text);
}
