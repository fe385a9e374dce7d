// Name, date of birth, sex and address, once a PIN has opened them: each with where it stands and whether it is signed.

import type { ReactNode } from 'react';
import type { HolderField } from '../../../src/report/my-number-report.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import styles from './certificates.module.css';
import { holderText } from './holder-text.ts';

interface HolderTableProps {
  readonly words: MyNumberWindowWords;
  readonly fields: readonly HolderField[];
}

/** From the certificate, which is signed, and from the file for filling in forms, which is not: never mixed. */
export function HolderTable({ words, fields }: HolderTableProps): ReactNode {
  if (fields.length === 0) return null;
  const { certificate, inputSupport } = words.window.sources;
  return (
    <Section title={words.myNumber.headings.holder}>
      <HolderGroup
        words={words}
        source={certificate}
        fields={fields.filter(({ signed }) => signed)}
        icon="shield"
        isSigned={words.values.signed}
      />
      <HolderGroup
        words={words}
        source={inputSupport}
        fields={fields.filter(({ signed }) => !signed)}
        icon="noShield"
        isSigned={words.values.unsigned}
      />
    </Section>
  );
}

interface HolderGroupProps extends HolderTableProps {
  readonly source: string;
  readonly icon: IconName;
  readonly isSigned: string;
}

function HolderGroup({ words, source, fields, icon, isSigned }: HolderGroupProps): ReactNode {
  if (fields.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.source}>
        <Icon name={icon} />
        <span>
          <Say text={source} /> · <Say text={isSigned} />
        </span>
      </h3>
      <dl className={styles.holder}>
        {fields.map((field) => (
          <HolderRow key={field.source} words={words} field={field} />
        ))}
      </dl>
    </div>
  );
}

interface HolderRowProps {
  readonly words: MyNumberWindowWords;
  readonly field: HolderField;
}

function HolderRow({ words, field }: HolderRowProps): ReactNode {
  const { value, verbatim, official } = holderText(words, field);
  return (
    <div data-holder={field.id} data-signed={field.signed}>
      <dt>
        <Say text={words.fields.holder[field.id]} />
      </dt>
      <dd>
        <bdi>{verbatim ? value : <Say text={value} />}</bdi>
        {official !== null && <small lang="ja"> {official}</small>}
      </dd>
    </div>
  );
}
