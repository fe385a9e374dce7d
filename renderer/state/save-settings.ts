// A changed setting holds at once and is saved by the host; when that fails, the one before holds again.

import type { Settings } from '../../src/ipc/settings.ts';
import type { Desk } from './desk-context.ts';

type SettingsDesk = Pick<Desk, 'state' | 'client' | 'dispatch' | 'act' | 'words'>;

export function saveSettings(
  { state, client, dispatch, act, words }: SettingsDesk,
  change: Partial<Settings>,
): void {
  const wanted: Settings = { ...state.settings, ...change };
  dispatch({ type: 'settings', settings: wanted });
  const saved = client.call('settings.save', wanted).then(
    (settings) => dispatch({ type: 'settings', settings }),
    (thrown: unknown) => {
      dispatch({ type: 'settings', settings: state.settings });
      throw thrown;
    },
  );
  act(saved, words.screens.settings.saved);
}
