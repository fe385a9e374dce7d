// What to bring for one procedure, and where its official page is.

import type { ReactNode } from 'react';
import { DOCUMENTS, type DocumentId, type DocumentRow } from '../../../src/readiness/tables/documents.ts';
import {
  PROCEDURES,
  type ProcedureCode,
  type ProcedureRow,
} from '../../../src/readiness/tables/procedures.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { Section } from '../../components/section.tsx';
import { LinkLines } from '../guide-links/link-lines.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Named } from '../guide-words/named.tsx';
import { Origin, Origins } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './documents.module.css';

export function ProcedureDocuments({ code }: { readonly code: ProcedureCode }): ReactNode {
  const { words } = useGuide();
  const row: ProcedureRow = PROCEDURES[code];
  const name = words.readiness.procedures[code];
  return (
    <Section title={name.label}>
      <div className={styles.procedure} data-procedure={code}>
        {name.official !== name.label && (
          <p className={styles.official} lang="ja">
            {name.official}
          </p>
        )}
        <p className={styles.place}>
          <Told say={(each) => placeText(each, row)} />
        </p>
        <Origin of={row} />
        {row.specifiedCard && code !== 'TOKUTEI' && (
          <p className={styles.note}>
            <Told say={(each) => specifiedCardText(each, row)} />
          </p>
        )}
        <h3>
          <Told say={({ readiness }) => readiness.headings.documents} />
        </h3>
        <Documents ids={row.documents} />
        <LinkLines links={row.links} />
      </div>
    </Section>
  );
}

function Documents({ ids }: { readonly ids: readonly DocumentId[] }): ReactNode {
  const { words } = useGuide();
  if (ids.length === 0) {
    return (
      <p>
        <Told say={({ guide }) => guide.screen.noDocuments} />
      </p>
    );
  }
  return (
    <>
      <ul className={styles.documents}>
        {ids.map((id) => (
          <li key={id} data-document={id}>
            <Named name={words.readiness.documents[id]} />
            <Note id={id} />
          </li>
        ))}
      </ul>
      <Origins of={ids.map((id) => DOCUMENTS[id])} />
    </>
  );
}

function Note({ id }: { readonly id: DocumentId }): ReactNode {
  const { words } = useGuide();
  const row: DocumentRow = DOCUMENTS[id];
  if (row.noteJa === undefined || noteText(words, id) === undefined) return null;
  return (
    <p className={styles.condition}>
      <Told say={(each) => noteText(each, id) ?? ''} />
    </p>
  );
}

function noteText({ readiness }: ReadinessWords, id: DocumentId): string | undefined {
  const notes: Readonly<Record<string, string>> = readiness.documentNotes;
  return notes[id];
}

function placeText({ readiness }: ReadinessWords, { channel }: ProcedureRow): string {
  return channel === 'online-system'
    ? `${readiness.places['online-system']} / ${readiness.places['regional-office']}`
    : readiness.places[channel === 'post' ? 'regional-office-or-post' : channel];
}

function specifiedCardText({ guide }: ReadinessWords, { channel }: ProcedureRow): string {
  const { withSpecifiedCard, counterFormOnly } = guide.screen;
  return channel === 'online-system' ? counterFormOnly : withSpecifiedCard;
}
