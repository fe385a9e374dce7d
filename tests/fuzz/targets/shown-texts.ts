// Texts of cards on their way to a person: spelled out by both fronts and laid out in lines.

import { wrapText } from '../../../src/cli/render/layout.ts';
import { sanitise } from '../../../src/cli/render/sanitise.ts';
import { visibleCardText } from '../../../renderer/text/visible-text.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { TEXT_MUTATORS, textOctets } from '../mutators/texts.ts';
import { HOSTILE_TEXTS } from '../mutators/hostile-texts.ts';
import { BrokenPromise, type FuzzTarget } from '../target.ts';

/** Whatever a terminal or a line of text would act upon. */
const ACTS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const LONGEST_SHOWN = 20_100;

export const SHOWN_TEXTS: FuzzTarget = {
  name: 'shown-texts',
  parser: 'src/words/strangers-text.ts, src/cli/render/layout.ts',
  seeds: () => textOctets(...HOSTILE_TEXTS, '東京都千代田区霞が関１丁目１番１号', 'NGUYEN VAN A'),
  mutators: [...TEXT_MUTATORS, ...OCTET_MUTATORS],
  refusals: [],
  run(octets) {
    const text = new TextDecoder().decode(octets);
    const shown = [sanitise(text), visibleCardText(text)];
    for (const safe of shown) {
      if (ACTS.test(safe)) throw new BrokenPromise('a character that acts or hides');
      if (safe.length > LONGEST_SHOWN) throw new BrokenPromise('a text without end');
    }
    const lines = wrapText(shown[0] ?? '', 40);
    return `${32 - Math.clz32(lines.length)} ${shown.map((safe) => safe === text).join(' ')}`;
  },
};
