// Where a card is posted to, and what the envelope says: in Japanese in every language.

import type { ReactNode } from 'react';
import { CARD_RETURN_ADDRESS } from '../../../src/readiness/tables/offices.ts';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { CopyButton } from '../document/copy-button.tsx';
import { Difference } from '../guide-facts/difference.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './offices.module.css';

export function CardReturnAddress(): ReactNode {
  const { cardReturn, screen } = useGuide().words.guide;
  const { postalCode, addressJa, addresseeJa, envelopeJa } = CARD_RETURN_ADDRESS;
  const address = `〒${postalCode} ${addressJa} ${addresseeJa}`;
  return (
    <Section title={cardReturn.address}>
      <div data-return-address="">
        <p className={styles.label} lang="ja">
          〒{postalCode}
          <br />
          {addressJa}
          <br />
          {addresseeJa}
        </p>
        <CopyButton label={screen.address} text={address} />
        <p>
          <Say text={screen.envelope} />:{' '}
          <strong className={styles.envelope} lang="ja">
            {envelopeJa}
          </strong>
        </p>
        <p>
          <Told say={({ guide }) => guide.cardReturn.envelope} />
        </p>
        <Difference of="card-return-envelope" />
        <Origin of={CARD_RETURN_ADDRESS} />
      </div>
    </Section>
  );
}
