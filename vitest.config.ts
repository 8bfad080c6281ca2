import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { bundleWorkers } from './scripts/lib/bundle-workers.mjs';

const src = fileURLToPath(new URL('./src', import.meta.url));
const resolve = {
  alias: { '@': src, 'server-only': fileURLToPath(new URL('./tests/support/server-only.ts', import.meta.url)) },
};

/** Files of a worker share what they import: nothing here keeps anything in a module, and importing is most of the time they take. */
const sharedImports = { pool: 'threads', isolate: false, unstubGlobals: true } as const;

/** One project per suite, so that each can be run and counted alone. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          ...sharedImports,
          // A bound against hanging, not a measure: a busy machine may take its time.
          testTimeout: 60_000,
          include: ['tests/{asl,grading,review,catalog,exchange,components,cli,trpc,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      { resolve, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 } },
      { resolve, test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 } },
      { resolve, test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], testTimeout: 120_000 } },
      {
        resolve,
        plugins: [bundleWorkers()],
        test: {
          name: 'database',
          isolate: false,
          include: ['tests/server/**/*.test.ts'],
          exclude: ['tests/server/sandbox/**'],
          globalSetup: ['tests/support/database.ts'],
          setupFiles: ['tests/support/empty-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        plugins: [bundleWorkers()],
        test: {
          name: 'sandbox',
          include: ['tests/server/sandbox/**/*.test.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: {
          name: 'lambda',
          // The built function is plain Node's to load, as Lambda does: no transformation may touch it.
          server: { deps: { external: [/\/\.open-next\//] } },
          include: ['tests/lambda/**/*.test.ts'],
          globalSetup: ['tests/support/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
