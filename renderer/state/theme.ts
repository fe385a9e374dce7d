// Light or dark, as chosen or as the system has it now.

import type { Settings } from '../../src/ipc/settings.ts';

/** @returns a function that stops following the system; the colours stay. */
export function applyTheme(choice: Settings['theme']): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const dark = choice === 'system' ? system.matches : choice === 'dark';
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  };
  apply();
  system.addEventListener('change', apply);
  return () => system.removeEventListener('change', apply);
}
