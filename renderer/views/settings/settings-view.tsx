// Screen 8: what a person may choose. Every choice is saved at once; none holds anything about a card.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { saveSettings } from '../../state/save-settings.ts';
import { CodeTables } from './code-tables.tsx';
import { LookChoices } from './look-choices.tsx';
import { ReaderChoices } from './reader-choices.tsx';
import { durationChoices } from './durations.ts';
import styles from './settings.module.css';
import { TrustMaterial } from './trust-material.tsx';

const IDLE_SECONDS = [30, 60, 120, 300, 600, 0];
const PHOTO_SECONDS = [10, 20, 30, 60, 120, 0];

export function SettingsView(): ReactNode {
  const { words, dispatch } = useDesk();
  return (
    <Page
      takesFocus
      actions={
        <Button look="primary" shortcut="Esc" onPress={() => dispatch({ type: 'screen', screen: 'desk' })}>
          <Say text={words.screens.app.back} />
        </Button>
      }
    >
      <div className={styles.settings}>
        <h1>
          <Say text={words.screens.settings.heading} />
        </h1>
        <LookChoices />
        <PrivacyChoices />
        <ReaderChoices />
        <TrustMaterial />
        <CodeTables />
      </div>
    </Page>
  );
}

function PrivacyChoices(): ReactNode {
  const desk = useDesk();
  const { words, state } = desk;
  const { settings } = words.screens;
  const { blankOnRemoval, blankAfterIdleSeconds, hidePhotoAfterSeconds } = state.settings;
  return (
    <Section title={settings.privacy}>
      <CheckField
        label={settings.blankOnRemoval}
        checked={blankOnRemoval}
        onChange={(checked) => saveSettings(desk, { blankOnRemoval: checked })}
      />
      <SelectField
        label={settings.blankAfterIdle}
        value={String(blankAfterIdleSeconds)}
        choices={durationChoices(words, IDLE_SECONDS, {
          current: blankAfterIdleSeconds,
          never: settings.never,
        })}
        onChoose={(value) => saveSettings(desk, { blankAfterIdleSeconds: Number(value) })}
      />
      <SelectField
        label={settings.hidePhoto}
        value={String(hidePhotoAfterSeconds)}
        choices={durationChoices(words, PHOTO_SECONDS, {
          current: hidePhotoAfterSeconds,
          never: settings.neverHide,
        })}
        onChoose={(value) => saveSettings(desk, { hidePhotoAfterSeconds: Number(value) })}
      />
    </Section>
  );
}
