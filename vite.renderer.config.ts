// Builds the window's contents into files that a strict content security policy accepts: no inline script or style, no
// remote address, every path relative to the page.
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The component library brings its own few words in thirty languages; the window speaks these. */
const SPOKEN = /\/intl\/.*\/(en-US|ja-JP|zh-CN)\.m?js$/;

function spokenLanguagesOnly(): Plugin {
  return {
    name: 'spoken-languages-only',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? id;
      return /\/intl\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/.test(file) && !SPOKEN.test(file)
        ? { code: 'export default {}', moduleType: 'js' }
        : null;
    },
  };
}

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [spokenLanguagesOnly(), react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome125',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One stylesheet for screen and print; lazily loaded screens bring theirs.
    cssCodeSplit: true,
    rolldownOptions: { output: { chunkFileNames: 'assets/[name]-[hash].js' } },
  },
});
