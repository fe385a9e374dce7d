// One check as a line: its sign, what is the matter, what to do about it and where.

import type { ReactNode } from 'react';
import type { CheckResult } from '../../../src/readiness/evaluate.ts';
import type { FactName } from '../../../src/readiness/facts.ts';
import { pageOfCheck } from '../../../src/readiness/guide/page-of-check.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { checkWords } from '../../../src/words/readiness-words.ts';
import { Button } from '../../components/button.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { useReadiness } from '../../state/readiness-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import type { ReadinessWindowWords } from '../../words/readiness-words.ts';
import { GuideLink } from '../guide-links/guide-link.tsx';
import { useCheck, useJudged } from '../readiness-facts/check-context.ts';
import { ASKED_FOR } from '../readiness-questions/next-question.ts';
import { questionOf } from '../readiness-questions/question-table.ts';
import styles from './answer.module.css';
import { Citation } from './citation.tsx';
import { LinkButton } from './link-button.tsx';

type Look = 'block' | 'warning' | 'info' | 'unknown';

const SHAPES: Readonly<Record<Look, IconName>> = {
  block: 'stop',
  warning: 'stop',
  info: 'info',
  unknown: 'question',
};

export function CheckRow({ check }: { readonly check: CheckResult }): ReactNode {
  const { words, japanese } = useCheck();
  const said = checkWords(words, check);
  const look = lookOf(check);
  return (
    <li className={styles.check} data-check={check.code} data-state={check.state} data-look={look}>
      <span className={styles.sign} aria-hidden="true">
        <Icon name={SHAPES[look]} />
      </span>
      <div className={styles.matter}>
        <h3>
          <span className="for-screen-readers">{withoutRuby(said.state)}: </span>
          <Say text={said.headline} />
        </h3>
        {said.official !== undefined && (
          <p className={styles.official} lang="ja">
            {said.official}
          </p>
        )}
        {check.state === 'unknown' ? <Missing names={check.missing} /> : <Text text={said.sentence} />}
        {japanese !== null && <Japanese words={japanese} check={check} />}
        <Citation check={check} />
      </div>
      <Todo check={check} />
    </li>
  );
}

function Text({ text }: { readonly text: string }): ReactNode {
  return (
    <p>
      <Say text={text} />
    </p>
  );
}

/** What to do, where and by when, with the official pages. */
function Todo({ check }: { readonly check: CheckResult }): ReactNode {
  const { words } = useCheck();
  const { evaluation } = useJudged();
  const { fix, place, deadline } = checkWords(words, check);
  const { line, places } = words.readiness;
  const page = pageOfCheck(check.code);
  const asked = check.state === 'fail' ? ASKED_FOR[check.code] : undefined;
  if (fix === undefined && asked === undefined) return null;
  return (
    <div className={styles.todo}>
      {fix !== undefined && (
        <p className={styles.fix}>
          <Say text={fix} />
        </p>
      )}
      {place !== undefined && place !== places.nowhere && (
        <p className={styles.placeLine}>
          <Icon name="place" />
          <span>
            <Say text={place} />
          </span>
        </p>
      )}
      {deadline !== undefined && (
        <p className={styles.deadline}>
          <Icon name="calendar" />
          <strong>
            <Say
              text={
                check.deadline === evaluation.today
                  ? line.deadlineToday
                  : fillIn(line.deadline, { date: deadline })
              }
            />
          </strong>
        </p>
      )}
      {asked !== undefined && <Ask names={[asked]} />}
      {check.links.map((link) => (
        <LinkButton key={link} link={link} />
      ))}
      {page !== undefined && <GuideLink page={page} title={words.guide.pages[page].title} />}
    </div>
  );
}

function Missing({ names }: { readonly names: readonly FactName[] }): ReactNode {
  const { words } = useCheck();
  const { line, facts } = words.readiness;
  const text = names.map((name) => facts[name].label).join(words.values.listSeparator);
  return (
    <>
      <Text text={fillIn(line.missing, { facts: text })} />
      <Ask names={names} />
    </>
  );
}

function Ask({ names }: { readonly names: readonly FactName[] }): ReactNode {
  const { words } = useCheck();
  const { tell } = useReadiness();
  const asked = names.filter((name) => questionOf(name) !== undefined);
  return (
    <p className={`${styles.ask ?? ''} screen-only`}>
      {asked.map((name) => (
        <Button key={name} look="quiet" onPress={() => tell({ type: 'ask', name, returnTo: 'answer' })}>
          <Icon name="pen" />
          <span>
            <Say text={fillIn(words.window.facts.answer, { label: words.readiness.facts[name].label })} />
          </span>
        </Button>
      ))}
    </p>
  );
}

/** For whoever stands on the other side of a counter; on paper only. */
function Japanese({
  words,
  check,
}: {
  readonly words: ReadinessWindowWords;
  readonly check: CheckResult;
}): ReactNode {
  const { headline, sentence, fix, place, deadline, missing } = checkWords(words, check);
  const { line } = words.readiness;
  const parts =
    check.state === 'unknown'
      ? [fillIn(line.missing, { facts: missing.join(words.values.listSeparator) })]
      : [
          sentence,
          ...(fix === undefined ? [] : [fix]),
          ...(place === undefined || place === words.readiness.places.nowhere
            ? []
            : [fillIn(line.place, { text: place })]),
          ...(deadline === undefined ? [] : [fillIn(line.deadline, { date: deadline })]),
        ];
  return (
    <div className={`${styles.japanese ?? ''} print-only`} lang="ja">
      <strong>{headline}</strong> {parts.join(' ')}
    </div>
  );
}

function lookOf({ state, level }: CheckResult): Look {
  return state === 'fail' ? level : 'unknown';
}
