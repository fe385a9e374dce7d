// Screen 9: cards that are not there. Choose one, spoil it, place it, take it away; everything it leads to is marked.

import { type ReactNode, useState } from 'react';
import type { SimulatedCardRow } from '../../../src/ipc/schema.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type Desk, useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { useAnswer } from '../settings/use-answer.ts';
import { CardList } from './card-list.tsx';
import styles from './simulator.module.css';

/** Faults in the notation of `simulate --fault`, most useful first. */
const FAULTS = [
  'pull@9',
  'mute',
  'slow=120',
  'status@9=6982',
  'wrong-mac',
  'unknown-ca',
  'expired-signer',
  'short-only',
] as const;

const EXAMPLES = 'pull@20 flip=DF1/EF03:100';

export function SimulatorDrawer(): ReactNode {
  const desk = useDesk();
  const { words, state, client, act, dispatch } = desk;
  const { simulator, app } = words.screens;
  const { answer: cards } = useAnswer(() => client.call('simulator.cards'));
  const [chosen, setChosen] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [other, setOther] = useState('');
  const card = cards?.find(({ name }) => name === chosen) ?? cards?.[0];
  const all = [...faults, ...other.split(/\s+/).filter(Boolean)].slice(0, 8);
  const needsNumber = card?.family === 'residence-card';
  const { placed } = state.app.simulator;
  return (
    <aside
      className={`${styles.drawer ?? ''} screen-only`}
      aria-label={withoutRuby(simulator.heading)}
      data-keeps-focus=""
    >
      <div className={styles.head}>
        <h2>
          <Say text={simulator.heading} />
        </h2>
        <Button
          look="icon"
          label={withoutRuby(app.close)}
          onPress={() => dispatch({ type: 'drawer', open: false })}
        >
          <Icon name="cross" />
        </Button>
      </div>
      <p className={styles.intro}>
        <Say text={simulator.intro} />
      </p>
      <CardList cards={cards ?? []} chosen={card?.name ?? null} onChoose={setChosen} />
      <details className={styles.faults}>
        <summary>
          <Say text={simulator.faults} /> {all.length > 0 && `(${all.length})`}
        </summary>
        {FAULTS.map((fault) => (
          <CheckField
            key={fault}
            label={simulator.kinds[fault]}
            checked={faults.includes(fault)}
            onChange={(on) => setFaults(on ? [...faults, fault] : faults.filter((kept) => kept !== fault))}
          />
        ))}
        <TextField
          label={<Say text={simulator.otherFault} />}
          hint={fillIn(simulator.otherFaultHint, { examples: EXAMPLES })}
          value={other}
          onChange={setOther}
        />
      </details>
      <p className={styles.placed} role="status">
        <Say
          text={placed === null ? simulator.none : fillIn(simulator.placed, { profile: placed.profile })}
        />
      </p>
      <div className={styles.actions}>
        <Button
          look="primary"
          wide
          disabled={card === undefined}
          onPress={() => card && act(place(desk, card, { faults: all, withNumber: true }))}
        >
          <Say text={needsNumber ? simulator.placeWithNumber : simulator.place} />
        </Button>
        {needsNumber && (
          <Button onPress={() => act(place(desk, card, { faults: all, withNumber: false }))}>
            <Say text={simulator.place} />
          </Button>
        )}
        <Button disabled={placed === null} onPress={() => act(client.call('simulator.remove'))}>
          <Say text={simulator.remove} />
        </Button>
      </div>
      {card?.pins !== undefined && (
        <Button
          look="quiet"
          onPress={() => act(place(desk, card, { faults: all, withNumber: true, anew: true }))}
        >
          <Say text={simulator.placeAnew} />
        </Button>
      )}
    </aside>
  );
}

interface Placing {
  readonly faults: readonly string[];
  readonly withNumber: boolean;
  /** With all the tries its PINs had at first. */
  readonly anew?: boolean;
}

/** The number first, so that the reading begins with the card. */
async function place(
  { client, dispatch }: Desk,
  card: SimulatedCardRow,
  { faults, withNumber, anew = false }: Placing,
): Promise<void> {
  dispatch({ type: 'screen', screen: 'desk' });
  if (withNumber && card.family === 'residence-card') {
    await client.call('session.clear');
    dispatch({ type: 'typed', typed: card.cardNumber });
    await client.call('number.submit', { typed: card.cardNumber });
  }
  await client.call('simulator.place', { profile: card.name, faults: [...faults], ...(anew && { anew }) });
}
