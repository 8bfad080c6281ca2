import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = fileURLToPath(new URL('./src', import.meta.url));
const resolve = {
  alias: { '@': src, 'server-only': fileURLToPath(new URL('./tests/support/server-only.ts', import.meta.url)) },
};

/** Inherited by the sandbox's worker threads, which plain Node loads. */
const workersReadTypeScript = ['--import', new URL('./scripts/lib/typescript-in-workers.mjs', import.meta.url).href];

/** One project per suite, so that each can be run and counted alone. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
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
        test: {
          name: 'database',
          include: ['tests/server/**/*.test.ts'],
          exclude: ['tests/server/sandbox/**'],
          execArgv: workersReadTypeScript,
          globalSetup: ['tests/support/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: {
          name: 'sandbox',
          include: ['tests/server/sandbox/**/*.test.ts'],
          execArgv: workersReadTypeScript,
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
