// Two cards side by side. Dates of birth are compared; names and addresses are put before the eye, because one card has
// them as images or in other characters.

import type { ReactNode } from 'react';
import type { ComparedCard, FinishedReading } from '../../../src/ipc/app-state.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { visibleText } from '../../text/visible-text.ts';
import { type MyNumberWindowWords, useMyNumberWords } from '../../words/my-number-words.ts';
import { holderText } from '../certificates/holder-text.ts';
import { CardImage } from '../photo/card-image.tsx';
import photoStyles from '../photo/photo.module.css';
import { Zoomable } from '../photo/zoom-dialog.tsx';
import {
  COMPARED_ITEMS,
  type ComparedItem,
  type Comparison,
  type Side,
  compare,
  fieldOf,
  imageOf,
  sidesOf,
} from './compared-sides.ts';
import styles from './cross-check.module.css';

interface CrossCheckProps {
  readonly finished: FinishedReading;
  readonly beside: ComparedCard;
}

export function CrossCheck({ finished, beside }: CrossCheckProps): ReactNode {
  const words = useMyNumberWords(useDesk().words);
  const { compare: said } = words.window;
  const sides = sidesOf(finished, beside);
  return (
    <Section title={said.heading}>
      <div className={styles.scroller} role="region" aria-label={said.heading} tabIndex={0}>
        <table className={styles.table} data-cross-check="">
          <thead>
            <tr>
              <th scope="col">
                <Say text={said.item} />
              </th>
              <th scope="col">
                <Say text={words.cards.kinds[sides.residence.kind]} />
              </th>
              <th scope="col">
                <Say text={words.cards.kinds[sides.myNumber.kind]} />
              </th>
              <th scope="col">
                <Say text={said.judged} />
              </th>
            </tr>
          </thead>
          <tbody>
            {COMPARED_ITEMS.map((item) => (
              <tr key={item} data-item={item}>
                <th scope="row">
                  <Say text={words.fields.holder[item]} />
                </th>
                <td>
                  <Value words={words} side={sides.residence} item={item} />
                </td>
                <td>
                  <Value words={words} side={sides.myNumber} item={item} />
                </td>
                <td>
                  <Judged words={words} comparison={compare(sides, item)} item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface ValueProps {
  readonly words: MyNumberWindowWords;
  readonly side: Side;
  readonly item: ComparedItem;
}

function Value({ words, side, item }: ValueProps): ReactNode {
  const { compare: said } = words.window;
  const field = fieldOf(side, item);
  const image = imageOf(side, item);
  if (field === undefined && image === undefined) {
    return (
      <span className={styles.none}>
        <Say text={side.family === 'my-number-card' ? said.notRead : said.notOnCard} />
      </span>
    );
  }
  return (
    <div className={styles.value}>
      {field !== undefined && <Text words={words} field={field} />}
      {image !== undefined && <Picture words={words} side={side} image={image} />}
    </div>
  );
}

function Text({
  words,
  field,
}: {
  readonly words: MyNumberWindowWords;
  readonly field: NonNullable<ReturnType<typeof fieldOf>>;
}): ReactNode {
  const { value, verbatim } = holderText(words, field);
  return <bdi>{verbatim ? visibleText(value) : <Say text={value} />}</bdi>;
}

function Picture({
  words,
  side,
  image,
}: {
  readonly words: MyNumberWindowWords;
  readonly side: Side;
  readonly image: NonNullable<ReturnType<typeof imageOf>>;
}): ReactNode {
  const { label } = words.fields.images[image.id];
  return (
    <div className={photoStyles.strip}>
      <Zoomable label={label}>
        <CardImage image={image} octets={side.octets.find(({ id }) => id === image.id)} label={label} />
      </Zoomable>
    </div>
  );
}

const SHAPES = {
  same: 'check',
  differs: 'cross',
  eye: 'zoom',
  'not-read': 'open',
} as const satisfies Record<Comparison, IconName>;

interface JudgedProps {
  readonly words: MyNumberWindowWords;
  readonly comparison: Comparison;
  readonly item: ComparedItem;
}

function Judged({ words, comparison, item }: JudgedProps): ReactNode {
  const { compare: said } = words.window;
  const word = comparison === 'not-read' ? '' : said[comparison];
  return (
    <div className={styles.judged} data-comparison={comparison}>
      <p>
        <Icon name={SHAPES[comparison]} />
        <strong>
          <Say text={word} />
        </strong>
      </p>
      <Why words={words} comparison={comparison} item={item} />
    </div>
  );
}

/** In the words of the rule that says the same. */
function Why({ words, comparison, item }: JudgedProps): ReactNode {
  const text = whyText(words, comparison, item);
  if (text === undefined) return null;
  return (
    <small>
      <Say text={text} />
    </small>
  );
}

function whyText(
  { rules: { rules } }: MyNumberWindowWords,
  comparison: Comparison,
  item: ComparedItem,
): string | undefined {
  if (comparison === 'differs')
    return rules['mnc-birth-date-matches-residence-card'].reasons['birth-date-differs'];
  if (comparison !== 'eye') return undefined;
  switch (item) {
    case 'name':
      return rules['mnc-name-compared'].reasons['for-the-eye'];
    case 'birthDate':
      return rules['mnc-birth-date-matches-residence-card'].reasons['date-in-front-image'];
    case 'address':
      return rules['mnc-address-compared'].reasons['for-the-eye'];
  }
}
