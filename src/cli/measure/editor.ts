import { complete, findingsOf, hoverAt, outlineOf, readTree, renameState } from '../../asl';
import { type Measure, timed } from './measure';

const task = (index: number, count: number): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'work', 'Payload.$': '$' },
  Retry: [{ ErrorEquals: ['Lambda.ServiceException'], MaxAttempts: 6, BackoffRate: 2 }],
  ...(index < count - 1 ? { Next: `S${index + 1}` } : { End: true }),
});

/** So many states in a row, as somebody edits them. */
const textOf = (count: number): string =>
  JSON.stringify(
    { StartAt: 'S0', States: Object.fromEntries(Array.from({ length: count }, (_, i) => [`S${i}`, task(i, count)])) },
    null,
    2,
  );

const of = (name: string, act: (text: string) => unknown): readonly Measure[] =>
  [50, 300].map((count) =>
    timed('editor', `${name}, ${count} states`, () => {
      const text = textOf(count);
      return () => act(text);
    }),
  );

/** What the editor's worker does after a keystroke, and when it is asked. */
export const editor: readonly Measure[] = [
  ...of('findings after a keystroke', (text) => findingsOf(text)),
  ...of('outline after a keystroke', (text) => outlineOf(readTree(text))),
  ...of('completion of Next', (text) => complete(readTree(text), text.lastIndexOf('"Next": "') + 9)),
  ...of('hover', (text) => hoverAt(readTree(text), text.lastIndexOf('"Resource"') + 3)),
  ...of('renaming a state', (text) => renameState(readTree(text), text.indexOf('"S1"') + 1, 'Other')),
];
