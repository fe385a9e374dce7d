// The tries left of one PIN, in words and with a shape.

import type { ReactNode } from 'react';
import type { TriesLeft } from '../../../src/report/my-number-report.ts';
import { triesText } from '../../../src/words/my-number-words.ts';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import { SIGN_ICONS, triesSign } from '../certificates/sign-icon.ts';
import styles from './pin.module.css';

export function Tries({
  words,
  tries,
}: {
  readonly words: MyNumberWindowWords;
  readonly tries: TriesLeft;
}): ReactNode {
  const sign = triesSign(tries);
  return (
    <p className={styles.tries} data-sign={sign}>
      <Icon name={SIGN_ICONS[sign]} />
      <span>
        <Say text={triesText(words, tries)} />
      </span>
    </p>
  );
}
