// The name of an item, and beside it the official Japanese one; under a Japanese name, the one the other person may read.

import type { ReactNode } from 'react';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { type WindowWords, rowOf } from '../../words/words.ts';

type Table = 'fields' | 'images' | 'notOnChip';

interface TermProps {
  readonly table: Table;
  readonly id: string;
}

interface Name {
  readonly label: string;
  readonly official: string;
}

export function Term({ table, id }: TermProps): ReactNode {
  const { words } = useDesk();
  const name = nameOf(words.fields, table, id) ?? { label: id, official: id };
  const second = secondName(words, { table, id, name });
  return (
    <dt>
      <Say text={name.label} />
      {second !== null && <small lang={second.lang}>{second.text}</small>}
    </dt>
  );
}

function secondName(
  { second }: WindowWords,
  { table, id, name }: TermProps & { readonly name: Name },
): { readonly text: string; readonly lang: string } | null {
  if (second === undefined) return name.official === name.label ? null : { text: name.official, lang: 'ja' };
  const other = nameOf(second, table, id);
  return other === undefined ? null : { text: other.label, lang: second.lang };
}

function nameOf(tables: Pick<WindowWords['fields'], Table>, table: Table, id: string): Name | undefined {
  const rows: Readonly<Record<string, Name>> = tables[table];
  return rowOf(rows, id);
}
