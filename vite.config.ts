import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { securityHeaders } from './scripts/security-headers.mjs';

export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // scripts/test.mjs and .size-limit.mjs read from it which files a route loads.
    manifest: true,
    // The policy allows no data: URL for fonts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  preview: { headers: securityHeaders },
});
