// The window's start: the bridge, what the host says first, the words of the language, and then the page.

import { createRoot } from 'react-dom/client';
import { AppError } from '../src/errors/app-error.ts';
import { createDeskClient } from './desk-client.ts';
import { ImageDecoder } from './features/photo/image-decoder.ts';
import { refuseDrops } from './features/shell/refuse-drops.ts';
import { DeskProvider } from './state/desk-provider.tsx';
import './theme/tokens.css';
import './theme/base.css';
import { applyTheme } from './state/theme.ts';
import { LANG_OF, languageFor, loadWords } from './words/language.ts';

async function open(): Promise<void> {
  refuseDrops(window);
  const bridge = window.zairyuDesk;
  const root = document.getElementById('root');
  if (bridge === undefined || root === null) throw new AppError('INVARIANT', { where: 'window' });
  const client = createDeskClient(bridge);
  const start = await client.call('app.start');
  const language = languageFor(start.settings.language, start.locale);
  document.documentElement.lang = LANG_OF[language];
  document.documentElement.dataset['language'] = language;
  // Before the first paint; the provider takes it up from there.
  applyTheme(start.settings.theme)();
  const words = await loadWords(language);
  const images = new ImageDecoder(
    () => new Worker(new URL('./features/photo/image-worker.ts', import.meta.url), { type: 'module' }),
  );
  createRoot(root).render(<DeskProvider client={client} images={images} start={start} firstWords={words} />);
}

void open();
