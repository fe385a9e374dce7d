// A card of generation 1 has its face as one picture. It is shown large; the dates a person reads off it are typed beside
// it, marked as typed, and counted in days.

import type { ReactNode } from 'react';
import type { ResidenceReading } from '../../../src/ipc/app-state.ts';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { daysText, daysUntil, parseTypedDate } from '../../text/date-text.ts';
import { CardImage } from '../photo/card-image.tsx';
import { Zoomable } from '../photo/zoom-dialog.tsx';
import styles from './document.module.css';
import { labelOf } from './field-text.ts';
import { Provenance, TypedByHand } from './provenance.tsx';

/** Dates of the front image that people act upon. */
const TYPED_DATES = ['periodOfStayExpiryDate', 'cardExpiryDate'] as const;

export function FrontSheet({ finished }: { readonly finished: ResidenceReading }): ReactNode {
  const { words } = useDesk();
  const image = finished.report.images.find(({ id }) => id === 'frontImage');
  if (image === undefined) return null;
  const { label } = words.fields.images.frontImage;
  const octets = finished.images.find(({ id }) => id === 'frontImage');
  const shown = <CardImage image={image} octets={octets} label={label} />;
  return (
    <Section title={label} aside={<Provenance report={finished.report} part={image} from="chipImage" />}>
      <p className={styles.explain}>
        <Say text={words.terminal.report.generation1} />
      </p>
      <div className={styles.front}>
        <div className={styles.picture}>
          {image.state === 'read' ? <Zoomable label={label}>{shown}</Zoomable> : shown}
        </div>
        <div className={styles.typed}>
          <h3>
            <Say text={words.screens.typed.heading} />
          </h3>
          {TYPED_DATES.map((id) => (
            <TypedDate key={id} id={id} />
          ))}
        </div>
      </div>
    </Section>
  );
}

function TypedDate({ id }: { readonly id: (typeof TYPED_DATES)[number] }): ReactNode {
  const { words, state, dispatch } = useDesk();
  const typed = state.judgement.typedDates[id] ?? '';
  const date = parseTypedDate(typed);
  const { session } = state.app;
  const today = session.kind === 'finished' ? session.finished.report.today : undefined;
  const days = date === undefined || today === undefined ? undefined : daysUntil(today, date);
  const { hint, invalid } = words.screens.typed;
  // While the year is still being typed nothing is wrong yet.
  const wrong = date === undefined && typed.trim().length >= 8;
  return (
    <div className={styles.typedDate} data-field={id}>
      <TextField
        label={
          <>
            <Say text={labelOf(words, id)} /> <TypedByHand />
          </>
        }
        value={typed}
        hint={hint}
        problem={wrong ? invalid : undefined}
        onChange={(value) => dispatch({ type: 'date', field: id, typed: value })}
      />
      {date !== undefined && (
        <p className={styles.typedResult}>
          <strong>
            <Say text={dateText(words, date)} />
          </strong>
          {days !== undefined && (
            <span className={styles.days} data-tone={days < 0 ? 'bad' : 'soft'}>
              <Say text={daysText(words, days)} />
            </span>
          )}
        </p>
      )}
    </div>
  );
}
