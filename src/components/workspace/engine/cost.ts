import { type Price, priceOf } from '@/asl';
import { perform } from '@/components/machine/perform';
import type { RunRequest } from '@/components/machine/run-request';

/** What one run comes to. */
export interface Cost {
  readonly price: Price;
  /** Virtual milliseconds. */
  readonly duration: number;
}

/** Runs a machine and reckons what that costs; undefined where it cannot be run. */
export async function costOf(request: RunRequest): Promise<Cost | undefined> {
  const performed = await perform(request);
  if (performed.kind !== 'performed') return undefined;
  const { run } = performed;
  return { price: priceOf(run), duration: run.stopTime - run.startTime };
}
