import { checkDocument, findingsOf, validateDefinition } from '../../asl';
import { exercises } from './exercises';
import { type Measure, timed } from './measure';
import { workloads } from './workloads';

/** The definitions of the project's exercises, one after the other. */
const each = (name: string, act: (text: string) => unknown): Measure =>
  timed('checker', name, async () => {
    const texts = (await exercises()).flatMap(({ references, wrong }) =>
      [...references, ...wrong].map((one) => one.definition),
    );
    let turn = 0;
    return () => act(texts[turn++ % texts.length] ?? '{}');
  });

const large = JSON.stringify(
  workloads.reduce((most, one) => (size(one.definition) > size(most) ? one.definition : most), {}),
);

function size(definition: object): number {
  return JSON.stringify(definition).length;
}

/** Fifty states in a row, as somebody edits them. */
const fifty = JSON.stringify(
  {
    StartAt: 'S0',
    States: Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [
        `S${i}`,
        {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'work', 'Payload.$': '$' },
          Retry: [{ ErrorEquals: ['Lambda.ServiceException'], MaxAttempts: 6, BackoffRate: 2 }],
          ...(i < 49 ? { Next: `S${i + 1}` } : { End: true }),
        },
      ]),
    ),
  },
  null,
  2,
);

export const checker: readonly Measure[] = [
  each("a student's machine, every diagnostic with its place", (text) => checkDocument(text)),
  each("a student's machine, as AWS validates it", (text) =>
    validateDefinition(text, { type: 'STANDARD', severity: 'WARNING', maxResults: 0 }),
  ),
  timed('checker', 'fifty states, as the editor shows them', () => () => findingsOf(fifty)),
  timed(
    'checker',
    `a machine of ${Math.round(large.length / 1024)} kB, every diagnostic`,
    () => () => checkDocument(large),
  ),
];
