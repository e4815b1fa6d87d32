import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    // The server gives names with a hash to be kept for good; the manifest says which files belong to a page, for the test of its size.
    assetsDir: 'assets',
    manifest: true,
    target: 'es2022',
  },
});
