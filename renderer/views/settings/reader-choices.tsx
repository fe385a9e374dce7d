// Which reader is used, and through which binding. A chosen reader is remembered while it is not connected.

import type { ReactNode } from 'react';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { saveSettings } from '../../state/save-settings.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { visibleText } from '../../text/visible-text.ts';

/** No reader is called so: names from the service are never empty. */
const ANY = '';

const PROVIDERS = ['auto', 'pcsc-mini', 'pcsclite'] as const;

export function ReaderChoices(): ReactNode {
  const desk = useDesk();
  const { words, state } = desk;
  const { settings } = words.screens;
  const { readers } = state.app;
  const names = readers.kind === 'readers' ? readers.readers.map(({ name }) => name) : [];
  const { reader, provider } = state.settings;
  const gone = reader !== null && !names.includes(reader);
  return (
    <Section title={settings.reader}>
      <SelectField
        label={settings.reader}
        value={reader ?? ANY}
        choices={[
          { value: ANY, text: settings.readerAny },
          ...names.map((name) => ({ value: name, text: visibleText(name) })),
          ...(gone
            ? [{ value: reader, text: fillIn(settings.readerGone, { reader: visibleText(reader) }) }]
            : []),
        ]}
        onChoose={(name) => saveSettings(desk, { reader: name === ANY ? null : name })}
      />
      <SelectField
        label={settings.provider}
        value={provider ?? 'auto'}
        choices={PROVIDERS.map((value) => ({ value, text: settings.providers[value] }))}
        onChoose={(value) => saveSettings(desk, { provider: value === 'auto' ? null : value })}
      />
    </Section>
  );
}
