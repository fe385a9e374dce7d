// Language and colours.

import type { ReactNode } from 'react';
import { LANGUAGE_CHOICES, THEME_CHOICES } from '../../../src/ipc/settings.ts';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { saveSettings } from '../../state/save-settings.ts';
import { LANG_OF } from '../../words/language.ts';

export function LookChoices(): ReactNode {
  const desk = useDesk();
  const { words, state } = desk;
  const { settings, languages, app } = words.screens;
  return (
    <Section title={settings.look}>
      <SelectField
        label={app.language}
        value={state.settings.language}
        choices={LANGUAGE_CHOICES.map((value) => ({
          value,
          text: languages[value],
          ...(value !== 'system' && { lang: LANG_OF[value] }),
        }))}
        onChoose={(language) => saveSettings(desk, { language })}
      />
      <SelectField
        label={settings.theme}
        value={state.settings.theme}
        choices={THEME_CHOICES.map((value) => ({ value, text: settings.themes[value] }))}
        onChoose={(theme) => saveSettings(desk, { theme })}
      />
    </Section>
  );
}
