// One office: name, address and numbers as the Japanese guide has them, and what the Chinese one says otherwise.

import type { ReactNode } from 'react';
import type { Office } from '../../../src/readiness/guide/office-search.ts';
import type { OfficePhone } from '../../../src/readiness/tables/offices.ts';
import { officeDifferenceText, officeName } from '../../../src/words/office-words.ts';
import { Say } from '../../components/say.tsx';
import { CopyButton } from '../document/copy-button.tsx';
import factStyles from '../guide-facts/facts.module.css';
import { PhoneLine } from '../guide-phones/phone-line.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Named } from '../guide-words/named.tsx';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './offices.module.css';

interface OfficeCardProps {
  readonly office: Office;
  /** The office of the district that was asked for. */
  readonly ofDistrict?: boolean;
}

export function OfficeCard({ office, ofDistrict = false }: OfficeCardProps): ReactNode {
  const { words } = useGuide();
  const { offices, officeKinds, screen } = words.guide;
  const name = officeName(words, office);
  const { differs } = office;
  const address = `〒${office.postalCode} ${office.addressJa}`;
  return (
    <li className={styles.office} data-office={office.id}>
      {ofDistrict && (
        <p className={styles.district}>
          <Say text={offices.district} />
        </p>
      )}
      <h3>{name.label === name.official ? <span lang="ja">{name.official}</span> : <Named name={name} />}</h3>
      <p className={styles.kind}>
        <Say text={officeKinds[office.kind]} /> ・{' '}
        <Say text={office.residenceCounter ? offices.counter : offices.noCounter} />
      </p>
      <p className={styles.address}>
        <span lang="ja">{address}</span> <CopyButton label={screen.address} text={address} />
      </p>
      <ul>
        {office.phones.map((phone) => (
          <Phone key={phone.number} phone={phone} of={name.label} />
        ))}
      </ul>
      {differs !== undefined && (
        <p className={factStyles.difference} data-difference={office.id}>
          <Told say={(each) => officeDifferenceText(each, differs)} />
        </p>
      )}
      <Origin of={office} />
    </li>
  );
}

function Phone({ phone, of }: { readonly phone: OfficePhone; readonly of: string }): ReactNode {
  const { offices, officeSections } = useGuide().words.guide;
  const { number, use, section } = phone;
  if (section === undefined) return <PhoneLine label={offices[use]} number={number} of={of} />;
  return <PhoneLine {...officeSections[section]} number={number} of={of} />;
}
