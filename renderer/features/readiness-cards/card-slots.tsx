// What each source has given so far: both cards and this computer, in one line each.

import type { ReactNode } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Icon } from '../../components/icon.tsx';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { useReadiness } from '../../state/readiness-context.ts';
import type { CardAnswers } from '../../state/readiness-state.ts';
import { useCheck } from '../readiness-facts/check-context.ts';
import styles from './cards.module.css';
import { countOf } from './take-in.ts';

export function CardSlots(): ReactNode {
  const { cards: said } = useCheck().words.window;
  const { cards, probed } = useReadiness().readiness;
  const count = Object.values(probed ?? {}).filter(({ state }) => state !== 'unknown').length;
  return (
    <ul className={styles.slots}>
      <Slot id="residence" title={said.residence} card={cards.residence} />
      <Slot id="my-number" title={said.myNumber} card={cards.myNumber} />
      {count > 0 && (
        <Line id="computer" title={said.computer} state="read" text={fillIn(said.read, { count })} />
      )}
    </ul>
  );
}

interface SlotProps {
  readonly id: string;
  readonly title: string;
  readonly card: CardAnswers | null;
}

function Slot({ id, title, card }: SlotProps): ReactNode {
  const { cards: said } = useCheck().words.window;
  if (card === null) return <Line id={id} title={title} state="open" text={said.notRead} />;
  if (card.refused) {
    return (
      <li data-slot={id} data-state="refused">
        <Note tone="warn" title={title}>
          <Say text={said.refused} />
        </Note>
      </li>
    );
  }
  const text = card.unconfirmed ? said.readUnconfirmed : said.read;
  return (
    <Line
      id={id}
      title={title}
      state={card.unconfirmed ? 'unconfirmed' : 'read'}
      text={fillIn(text, { count: countOf(card) })}
    />
  );
}

const SIGNS = { read: 'check', unconfirmed: 'warning', open: 'open' } as const;

interface LineProps {
  readonly id: string;
  readonly title: string;
  readonly state: 'read' | 'unconfirmed' | 'open';
  readonly text: string;
}

function Line({ id, title, state, text }: LineProps): ReactNode {
  return (
    <li className={styles.slot} data-slot={id} data-state={state}>
      <Icon name={SIGNS[state]} />
      <strong>
        <Say text={title} />
      </strong>
      <span>
        <Say text={text} />
      </span>
    </li>
  );
}
