import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';

const server = 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    // The manifest says which files belong to a page, for the test of what a page loads.
    manifest: true,
    target: 'es2022',
    rolldownOptions: {
      input: ['index.html', 'playground.html'],
      // Marks that libraries leave for a compiler that is not used here.
      onLog: (level, log, handler) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handler(level, log),
    },
    // The playground's editor is large, and it is loaded by nobody who does not open it.
    chunkSizeWarningLimit: 5000,
  },
  server: {
    proxy: { '/graphql': { target: server, bypass: request => (request.headers.accept?.startsWith('text/html') ? '/playground.html' : undefined) } },
  },
});
