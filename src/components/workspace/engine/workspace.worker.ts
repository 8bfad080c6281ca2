import { convertText } from '@/asl';
import { computeRun } from '@/components/machine/compute-run';
import { makeAnalyser } from './analyse';
import { inspect } from './inspect';
import type { Answered, Asked, Question, Questions } from './messages';

const answers: {
  readonly [Q in Question]: (ask: Questions[Q]['ask']) => Questions[Q]['answer'] | Promise<Questions[Q]['answer']>;
} = {
  analyse: makeAnalyser(),
  run: computeRun,
  inspect,
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
