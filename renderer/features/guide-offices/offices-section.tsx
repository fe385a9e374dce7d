// The offices that belong to one page.

import type { ReactNode } from 'react';
import { officeById } from '../../../src/readiness/guide/office-search.ts';
import type { OfficeId } from '../../../src/readiness/tables/offices.ts';
import { Section } from '../../components/section.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { OfficeCard } from './office-card.tsx';
import styles from './offices.module.css';

export function OfficesSection({ offices }: { readonly offices: readonly OfficeId[] }): ReactNode {
  const { words } = useGuide();
  if (offices.length === 0) return null;
  return (
    <Section title={words.guide.sections.offices}>
      <ul className={styles.offices}>
        {offices.map((id) => (
          <OfficeCard key={id} office={officeById(id)} />
        ))}
      </ul>
    </Section>
  );
}
