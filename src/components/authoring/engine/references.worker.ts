import { type ReferenceQuestion, type ReferenceRuns, runReferences } from './run-references';

export type ReferenceAnswer = 'ready' | { readonly runs: ReferenceRuns } | { readonly problem: string };

const say = (answer: ReferenceAnswer): void => self.postMessage(answer);

self.onmessage = async ({ data }: MessageEvent<ReferenceQuestion>): Promise<void> => {
  try {
    say({ runs: await runReferences(data) });
  } catch (error) {
    say({ problem: error instanceof Error ? error.message : String(error) });
  }
};
say('ready');
