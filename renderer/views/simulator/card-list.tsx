// The simulated cards with their stories, one of them chosen.

import { type ReactNode, useId } from 'react';
import type { SimulatedCardRow } from '../../../src/ipc/schema.ts';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import type { Language } from '../../../src/words/words.ts';
import styles from './simulator.module.css';

interface CardListProps {
  readonly cards: readonly SimulatedCardRow[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}

const STORY_OF = { ja: 'ja', 'ja-easy': 'ja', en: 'en', 'zh-Hans': 'zh' } as const satisfies Record<
  Language,
  keyof SimulatedCardRow['story']
>;

export function CardList({ cards, chosen, onChoose }: CardListProps): ReactNode {
  const { words, language } = useDesk();
  const name = useId();
  return (
    <div className={styles.cards} role="radiogroup" aria-label={withoutRuby(words.screens.simulator.card)}>
      {cards.map((card) => (
        <label key={card.name} className={styles.card} data-chosen={card.name === chosen}>
          <input
            type="radio"
            name={name}
            value={card.name}
            checked={card.name === chosen}
            onChange={() => onChoose(card.name)}
          />
          <span>
            <strong>{card.name}</strong> <code>{card.cardNumber}</code>
            <small>{card.story[STORY_OF[language]]}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
