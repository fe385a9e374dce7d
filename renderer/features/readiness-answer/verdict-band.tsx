// The band over the answer: the verdict, what it is about, what it does not promise, and how many of each.

import type { ReactNode } from 'react';
import type { Evaluation } from '../../../src/readiness/evaluate.ts';
import { PROCEDURES, type ProcedureRow } from '../../../src/readiness/tables/procedures.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { procedureText } from '../../../src/words/reason-words.ts';
import { verdictWords } from '../../../src/words/readiness-words.ts';
import { Band, type BandTone } from '../../components/band.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import type { ReadinessWindowWords } from '../../words/readiness-words.ts';
import { useCheck, useJudged } from '../readiness-facts/check-context.ts';
import { type BandLook, bandLook, countsOf } from './band-look.ts';
import styles from './verdict-band.module.css';
import { VerdictSign } from './verdict-sign.tsx';

export function VerdictBand(): ReactNode {
  const { words, japanese } = useCheck();
  const { evaluation } = useJudged();
  const { band, title, text, notGuaranteed } = verdictWords(words, evaluation);
  const look = bandLook(band, evaluation);
  const { answer } = words.window;
  return (
    <Band
      tone={TONES[look]}
      sign={<VerdictSign look={look} />}
      data={{ 'data-verdict': band, 'data-look': look }}
      parts={evaluation.overriding === null && <Tally />}
    >
      <p className={styles.about}>
        <Say text={wantedText(words, evaluation)} />
      </p>
      <h1>
        {look === 'open' && (
          <span className={styles.soFar}>
            <Say text={answer.soFar} />
          </span>
        )}
        <Say text={title} />
      </h1>
      {japanese !== null && (
        <p className={styles.official} lang="ja">
          {look === 'open' && japanese.window.answer.soFar}
          {japanese.readiness.verdicts[band]}
        </p>
      )}
      <p>
        <Say
          text={look === 'open' ? fillIn(answer.undecided, { count: evaluation.undecided.length }) : text}
        />
      </p>
      <p className={styles.promise}>
        <Say text={notGuaranteed} />
      </p>
    </Band>
  );
}

const TONES = {
  ready: 'ok',
  ready_with_warnings: 'warn',
  not_ready: 'bad',
  elsewhere: 'accent',
  open: 'unsure',
} as const satisfies Record<BandLook, BandTone>;

const SHAPES = {
  blocks: 'stop',
  warnings: 'warning',
  unknown: 'question',
  passed: 'check',
} as const satisfies Record<string, IconName>;

function Tally(): ReactNode {
  const { states } = useCheck().words.readiness;
  const counts = countsOf(useJudged().evaluation);
  const said = {
    blocks: states.block,
    warnings: states.warning,
    unknown: states.unknown,
    passed: states.pass,
  };
  return (
    <ul className={styles.tally}>
      {(['blocks', 'warnings', 'unknown', 'passed'] as const).map((kind) => (
        <li key={kind} data-kind={kind} data-empty={counts[kind] === 0}>
          <Icon name={SHAPES[kind]} />
          <strong>{counts[kind]}</strong>
          <span>
            <Say text={said[kind]} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** With the number the application system itself uses, and what is filed together. */
export function wantedText(
  words: ReadinessWindowWords,
  { procedure, combo }: Pick<Evaluation, 'procedure' | 'combo'>,
): string {
  const { line, procedures } = words.readiness;
  const row: ProcedureRow = PROCEDURES[procedure];
  const name = procedureText(words, procedure);
  const numbered =
    row.number === undefined ? name : fillIn(line.number, { procedure: name, number: row.number });
  if (combo.length === 0) return numbered;
  const partners = combo.map((code) => procedures[code].label).join(words.values.listSeparator);
  return fillIn(line.together, { procedure: numbered, partners });
}
