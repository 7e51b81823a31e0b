import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { pageChunks, workerChunks } from './scripts/chunks.mjs';
import { headersWithReports, pagePolicy, securityHeaders } from './scripts/security-headers.mjs';

// Set by the browser tests only: where violations of the policy, also those in workers, are told.
const reportTo = process.env['POLICY_REPORTS'];

export default defineConfig({
  plugins: [react(), policyInPage()],
  worker: { format: 'es', rolldownOptions: { output: workerChunks } },
  build: {
    target: 'es2023',
    // .size-limit.mjs reads from it which files a route loads.
    manifest: true,
    // The policy allows no data: URL for fonts or styles.
    assetsInlineLimit: 0,
    // The licences of what is bundled ask that their texts go along with it.
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: pageChunks,
      // Making a component or a context does nothing else: so the parts of the canvas and the router that nobody uses go.
      treeshake: { manualPureFunctions: ['memo', 'forwardRef', 'createContext'] },
    },
  },
  preview: { headers: reportTo === undefined ? securityHeaders : headersWithReports(reportTo) },
});

/** Static hosts that send no headers still keep the page to its policy. The development server writes scripts into it. */
function policyInPage(): Plugin {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: pagePolicy };
  return {
    name: 'policy in page',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
  };
}
