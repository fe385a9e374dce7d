// Telephone numbers that belong to no single office.

import type { ReactNode } from 'react';
import { PHONES, type Phone, type PhoneId } from '../../../src/readiness/tables/phones.ts';
import { Section } from '../../components/section.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Named } from '../guide-words/named.tsx';
import { Origin } from '../guide-words/origin.tsx';
import { PhoneLine } from './phone-line.tsx';
import styles from './phones.module.css';

export function PhonesSection({ phones }: { readonly phones: readonly PhoneId[] }): ReactNode {
  const { words } = useGuide();
  if (phones.length === 0) return null;
  return (
    <Section title={words.guide.screen.telephone}>
      <ul className={styles.desks}>
        {phones.map((id) => (
          <Desk key={id} id={id} />
        ))}
      </ul>
    </Section>
  );
}

function Desk({ id }: { readonly id: PhoneId }): ReactNode {
  const { words } = useGuide();
  const phone: Phone = PHONES[id];
  const { offices, phones } = words.guide;
  const name = phones[id];
  return (
    <li className={styles.desk} data-phone={id}>
      <p className={styles.name}>
        <Named name={name} />
      </p>
      <ul>
        <PhoneLine label={offices.main} number={phone.number} of={name.label} />
        {phone.ipNumber !== undefined && (
          <PhoneLine label={offices.ip} number={phone.ipNumber} of={name.label} />
        )}
      </ul>
      <Origin of={phone} />
    </li>
  );
}
