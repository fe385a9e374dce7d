// The simulated cards with their stories, one of them chosen.

import { type ReactNode, useId } from 'react';
import { PIN_USES } from '../../../src/ipc/my-number-calls.ts';
import type { SimulatedCardRow, SimulatedPinRow } from '../../../src/ipc/schema.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import type { Language } from '../../../src/words/words.ts';
import styles from './simulator.module.css';

interface CardListProps {
  readonly cards: readonly SimulatedCardRow[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}

const FAMILIES = ['residence-card', 'my-number-card'] as const;

const STORY_OF = { ja: 'ja', 'ja-easy': 'ja', en: 'en', 'zh-Hans': 'zh' } as const satisfies Record<
  Language,
  keyof SimulatedCardRow['story']
>;

export function CardList({ cards, chosen, onChoose }: CardListProps): ReactNode {
  const { words } = useDesk();
  const { card: label, families } = words.screens.simulator;
  const name = useId();
  return (
    <div className={styles.cards} role="radiogroup" aria-label={withoutRuby(label)}>
      {FAMILIES.map((family) => (
        <div key={family} role="group" aria-label={withoutRuby(families[family])}>
          <p className={styles.family}>
            <Say text={families[family]} />
          </p>
          {cards
            .filter((card) => card.family === family)
            .map((card) => (
              <CardRow
                key={card.name}
                card={card}
                group={name}
                isChosen={card.name === chosen}
                onChoose={onChoose}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

interface CardRowProps {
  readonly card: SimulatedCardRow;
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChoose: (name: string) => void;
}

function CardRow({ card, group, isChosen, onChoose }: CardRowProps): ReactNode {
  const { words, language } = useDesk();
  return (
    <label className={styles.card} data-chosen={isChosen}>
      <input
        type="radio"
        name={group}
        value={card.name}
        checked={isChosen}
        onChange={() => onChoose(card.name)}
      />
      <span>
        <strong>{card.name}</strong> {card.family === 'residence-card' && <code>{card.cardNumber}</code>}
        {card.pins !== undefined && (
          <small>
            <Say text={fillIn(words.screens.simulator.pins, { pins: pinsText(card.pins) })} />
          </small>
        )}
        <small>{card.story[STORY_OF[language]]}</small>
      </span>
    </label>
  );
}

function pinsText(pins: SimulatedPinRow): string {
  return PIN_USES.flatMap((use) => pins[use] ?? []).join(' / ');
}
