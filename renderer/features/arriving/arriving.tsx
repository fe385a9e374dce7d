// What the card has said so far, to be looked at while the rest is read. Nothing of it has been verified: it can be neither
// copied nor printed, no day is counted to it, and it is gone with a reading that breaks off.

import { type ReactNode, useMemo } from 'react';
import type { ArrivedPart } from '../../../src/ipc/app-state.ts';
import type { ReportField } from '../../../src/report/report.ts';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { type FieldsShown, fieldText } from '../document/field-text.ts';
import { splitFields } from '../document/shown-fields.ts';
import { Term } from '../document/term.tsx';
import { visibleField } from '../document/visible-report.ts';
import { CardImage } from '../photo/card-image.tsx';
import styles from './arriving.module.css';

const NONE: readonly never[] = [];

interface ArrivingProps {
  /** Absent: nothing yet. */
  readonly arrived: ArrivedPart | undefined;
  readonly cardType: FieldsShown['card']['type'];
}

export function Arriving({ arrived, cardType }: ArrivingProps): ReactNode {
  const { arriving } = useDesk().words.screens.reading;
  const { fields: told = NONE, images = NONE } = arrived ?? {};
  const fields = useMemo(() => told.map(visibleField), [told]);
  const { notPrinted, others } = splitFields(fields);
  const card = { card: { type: cardType }, fields, findings: [] };
  return (
    <div className="screen-only" data-arriving="">
      <Section title={arriving.title} className={styles.arriving}>
        <div className={styles.body}>
          <div className={styles.unverified}>
            <Note tone="warn">
              <Say text={arriving.unverified} />
            </Note>
          </div>
          {notPrinted.length > 0 && (
            <dl className={styles.fields} data-first="">
              {notPrinted.map((field) => (
                <Value key={field.id} card={card} field={field} />
              ))}
            </dl>
          )}
          <Images images={images} />
          {others.length > 0 && (
            <dl className={styles.fields}>
              {others.map((field) => (
                <Value key={field.id} card={card} field={field} />
              ))}
            </dl>
          )}
        </div>
      </Section>
    </div>
  );
}

function Value({ card, field }: { readonly card: FieldsShown; readonly field: ReportField }): ReactNode {
  const { words } = useDesk();
  const { value, officialValue } = fieldText(words, card, field);
  return (
    <div data-field={field.id}>
      <Term table="fields" id={field.id} />
      <dd>
        <bdi>
          <Say text={value} />
        </bdi>
        {officialValue !== null && <small lang="ja">{officialValue}</small>}
      </dd>
    </div>
  );
}

function Images({ images }: { readonly images: ArrivedPart['images'] }): ReactNode {
  const { words } = useDesk();
  if (images.length === 0) return null;
  return (
    <div className={styles.images}>
      {images.map((octets) => (
        <figure key={octets.id} data-kind={octets.id}>
          <CardImage
            image={{ id: octets.id, state: 'read' }}
            octets={octets}
            label={words.fields.images[octets.id].label}
          />
          <figcaption>
            <Say text={words.fields.images[octets.id].label} />
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
