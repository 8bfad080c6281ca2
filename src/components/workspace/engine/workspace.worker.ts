import { convertText } from '@/asl';
import { computeRun } from '@/components/machine/compute-run';
import { computeStart } from '@/components/playground/compute-start';
import { computeTest } from '@/components/playground/compute-test';
import { computeTwins } from '@/components/playground/compute-twins';
import { makeAnalyser } from './analyse';
import { costOf } from './cost';
import { inspect } from './inspect';
import type { Answered, Asked, Question, Questions } from './messages';
import { checkWorld, makeServices } from './services';
import { worldFor } from './world-for';

const answers: {
  readonly [Q in Question]: (ask: Questions[Q]['ask']) => Questions[Q]['answer'] | Promise<Questions[Q]['answer']>;
} = {
  analyse: makeAnalyser(),
  run: computeRun,
  inspect,
  cost: costOf,
  services: makeServices(),
  start: computeStart,
  test: computeTest,
  twins: computeTwins,
  checkWorld: (text) => ({ fault: checkWorld(text) }),
  worldFor: (definition) => ({ text: worldFor(definition) }),
  toJson: (text) => convertText(text, 'yaml'),
};

async function answer<Q extends Question>({ id, question, ask }: Asked<Q>): Promise<Answered> {
  try {
    return { id, answer: await answers[question](ask) };
  } catch {
    return { id };
  }
}

self.onmessage = async ({ data }: MessageEvent<Asked>): Promise<void> => self.postMessage(await answer(data));
self.postMessage('ready');
