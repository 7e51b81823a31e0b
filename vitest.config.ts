import { defineConfig } from 'vitest/config';

/** A slow machine is not a defect: a test that hangs is told from one that waits for its turn by a wide margin. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 } as const;
const node = { environment: 'node', setupFiles: ['fake-indexeddb/auto'], ...patient };

export default defineConfig({
  test: {
    // One of two cores would lie idle otherwise.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['tests/{domain,contract,api,server,store,client,tooling}/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'component',
          environment: 'jsdom',
          include: [
            'tests/{features,product,ui,app}/**/*.test.{ts,tsx}',
            'tests/{client,store}/**/*.test.tsx',
          ],
          setupFiles: ['fake-indexeddb/auto', 'tests/support/component-setup.ts'],
        },
      },
      {
        test: { ...node, name: 'long', include: ['tests/long/**/*.test.ts'], testTimeout: 30 * 60_000 },
      },
      {
        // Figures are printed, one file at a time, so that nothing else disturbs them.
        test: {
          ...node,
          name: 'bench',
          include: ['tests/bench/**/*.test.ts'],
          testTimeout: 10 * 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
