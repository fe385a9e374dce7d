// Builds what Node runs: the command line and the thread that decodes images. Native and WASM packages stay outside and
// are loaded from node_modules when they are first needed.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    sourcemap: false,
    rolldownOptions: {
      input: { 'cli/main': 'src/cli/main.ts', 'host/image-worker': 'src/host/image-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: {
    noExternal: true,
    external: ['pcsc-mini', 'koffi', '@cornerstonejs/codec-openjpeg'],
  },
});
