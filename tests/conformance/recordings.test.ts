import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Executions recorded on AWS, kept beside the checkout and never in it. Where they are not there, there is nothing to
 * compare with, and the suite says so.
 */
const folder = join(import.meta.dirname, '../../../shared/conformance');
const present = existsSync(join(folder, 'run.mjs'));

interface Row {
  readonly kind: string;
  readonly name: string;
  readonly oracle: string;
  readonly difference: string | null;
}

/** Least share of the cases confirmed on AWS that must be reproduced, by kind. */
const least = {
  execution: 99,
  'sync-execution': 99,
  'start-execution-error': 99,
  'describe-state-machine': 99,
} as const;

describe.skipIf(!present)(
  'recorded executions (skipped where ../shared/conformance is not beside the checkout)',
  () => {
    it.each(Object.entries(least))('%s: at least %i of 100', (kind, share) => {
      const scratch = mkdtempSync(join(tmpdir(), 'recordings-'));
      try {
        const out = join(scratch, 'rows.json');
        execFileSync(
          'node',
          [join(folder, 'run.mjs'), '--subject', 'npm run -s asl -- serve', '--kind', kind, '--json', out],
          {
            stdio: 'ignore',
          },
        );
        const rows = (JSON.parse(readFileSync(out, 'utf8')) as Row[]).filter(({ oracle }) => oracle === 'aws');
        const wrong = rows.filter(({ difference }) => difference !== null);
        expect(rows.length).toBeGreaterThan(0);
        expect(100 - (100 * wrong.length) / rows.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(share);
      } finally {
        rmSync(scratch, { recursive: true });
      }
    });
  },
);
