// Builds what Node and Electron's main process run: the command line, the process that reads cards, the thread that
// decodes images, the shell. Native and WASM packages stay outside and
// are loaded from node_modules when they are first needed.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    sourcemap: false,
    rolldownOptions: {
      input: {
        'cli/main': 'src/cli/main.ts',
        'host/image-worker': 'src/host/image-worker.ts',
        'host/many-taps': 'src/host/entries/many-taps.ts',
        'host/reading-process': 'src/host/entries/reading-process.ts',
        'electron/main': 'electron/main.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: {
    noExternal: true,
    external: ['pcsc-mini', 'koffi', '@cornerstonejs/codec-openjpeg', 'electron'],
  },
});
