import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineVersion } from '@/asl';
import { runMachine } from '../support/machine';
import { machines } from '../support/machine-arbitrary';

/**
 * What two hundred machines, drawn always alike, come to under each version. When the last line does not fit any more, histories changed:
 * add a version with its reason in `src/asl/version.ts`, and here its digest. (Another fast-check draws others: then only the digest.)
 */
const behaviour: Readonly<Record<string, string>> = {
  '1.0.0': '76df3c4b36f50da2f50629f121c44cbef275016033db85a66f2aef23e86abe77',
  // What changed with it none of these machines does.
  '1.1.0': '76df3c4b36f50da2f50629f121c44cbef275016033db85a66f2aef23e86abe77',
  // Nor have they a role.
  '1.2.0': '76df3c4b36f50da2f50629f121c44cbef275016033db85a66f2aef23e86abe77',
  '1.3.0': '76df3c4b36f50da2f50629f121c44cbef275016033db85a66f2aef23e86abe77',
  '1.4.0': '7b217d174924b6b4864c4e2e69ecd03a70ec5b4cc55acaf108817f1ace1a41cf',
};

describe('the engine’s version', () => {
  it('stands for one behaviour', async () => {
    const digest = createHash('sha256');
    for (const { definition, mocks } of fc.sample(machines, { numRuns: 200, seed: 20261126 })) {
      const run = await runMachine(definition, {
        input: '{"items":[1,2,3]}',
        mocks: mocks as Record<string, object[]>,
      });
      digest.update(run.history.toText());
    }
    expect(digest.digest('hex')).toBe(behaviour[engineVersion]);
  });
});
