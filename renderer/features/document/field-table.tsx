// The rest of the card: images of the name and address, and every item with its notes and where it came from.

import type { ReactNode } from 'react';
import type { ResidenceReading } from '../../../src/ipc/app-state.ts';
import type { ImageId, Report, ReportField } from '../../../src/report/report.ts';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { cardName } from '../../../src/words/card-words.ts';
import { CardImage } from '../photo/card-image.tsx';
import photoStyles from '../photo/photo.module.css';
import { Zoomable } from '../photo/zoom-dialog.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './document.module.css';
import { fieldNotes } from './field-notes.ts';
import { fieldText } from './field-text.ts';
import { Provenance } from './provenance.tsx';
import { Term } from './term.tsx';

interface FieldTableProps {
  readonly finished: ResidenceReading;
  readonly fields: readonly ReportField[];
}

export function FieldTable({ finished, fields }: FieldTableProps): ReactNode {
  const { words } = useDesk();
  const { report } = finished;
  const title = cardName(words, report.card);
  return (
    <Section title={title}>
      <dl className={styles.table}>
        <ImageRow finished={finished} id="nameImage" />
        {fields.map((field) => (
          <FieldRow key={field.id} report={report} field={field} />
        ))}
        <ImageRow finished={finished} id="addressImage" />
      </dl>
    </Section>
  );
}

function FieldRow({ report, field }: { readonly report: Report; readonly field: ReportField }): ReactNode {
  const { words } = useDesk();
  const text = fieldText(words, report, field);
  return (
    <div className={styles.row} data-field={field.id}>
      <Term table="fields" id={field.id} />
      <dd>
        <div className={styles.value}>
          <span className={text.muted ? styles.muted : styles.said}>
            <bdi>
              <Say text={text.value} />
            </bdi>
            {text.copy !== null && <CopyButton label={text.label} text={text.copy} />}
            {text.officialValue !== null && <small lang="ja">{text.officialValue}</small>}
            {text.days !== null && (
              <small className={styles.days} data-tone={text.days.tone}>
                <Say text={text.days.text} />
              </small>
            )}
          </span>
          <Provenance report={report} part={field} from="chipText" />
        </div>
        {fieldNotes(words, report, field).map((note) => (
          <div key={note} className={styles.notes}>
            <Note tone="warn">
              <Say text={note} />
            </Note>
          </div>
        ))}
      </dd>
    </div>
  );
}

function ImageRow({
  finished,
  id,
}: {
  readonly finished: ResidenceReading;
  readonly id: ImageId;
}): ReactNode {
  const { words } = useDesk();
  const image = finished.report.images.find((candidate) => candidate.id === id);
  if (image === undefined) return null;
  const { label } = words.fields.images[id];
  const octets = finished.images.find((candidate) => candidate.id === id);
  const shown = <CardImage image={image} octets={octets} label={label} />;
  return (
    <div className={styles.row} data-field={id}>
      <Term table="images" id={id} />
      <dd>
        <div className={styles.value}>
          {image.state === 'read' ? (
            <div className={photoStyles.strip}>
              <Zoomable label={label}>{shown}</Zoomable>
            </div>
          ) : (
            shown
          )}
          <Provenance report={finished.report} part={image} from="chipImage" />
        </div>
      </dd>
    </div>
  );
}
