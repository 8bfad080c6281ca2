import {
  checkDocument,
  execute,
  findingsOf,
  InputFault,
  loadDefinition,
  parseJson,
  queryDocument,
  SyntaxFault,
  type TaskAnswer,
  testState,
  toText,
  validateDefinition,
} from '@/asl';
import type { FuzzCase } from './cases';

const answers: readonly TaskAnswer[] = [
  { kind: 'return', value: { Payload: [1, { a: null }] } },
  { kind: 'throw', error: 'A' },
  { kind: 'hang' },
  { kind: 'pending' },
  { kind: 'return', value: 'x', after: 500 },
];

/** Takes a case through everything a learner's text goes through. It must come out, whatever it says. */
export async function tryCase({ kind, definition, input, selector }: FuzzCase): Promise<void> {
  checkDocument(definition);
  findingsOf(definition);
  validateDefinition(definition, { type: 'STANDARD', severity: 'WARNING', maxResults: 0 });
  if (selector !== undefined) {
    const document = parseJson(input);
    if (!(document instanceof SyntaxFault)) queryDocument(selector, document);
  }
  if (kind === 'test-state') {
    await testState({ definition, input, stateName: 'S0', inspectionLevel: 'TRACE', mock: { result: input } });
    await testState({ definition, input, inspectionLevel: 'DEBUG', roleArn: 'arn:aws:iam::111111111111:role/r' });
    return;
  }
  const loaded = loadDefinition(definition);
  if ('faults' in loaded) return;
  let calls = 0;
  const responses = { respond: () => answers[calls++ % answers.length] as TaskAnswer };
  const run = await execute(loaded.program, { input, responses });
  if (run instanceof InputFault) {
    if (run.message === '') throw new Error('an input was refused without a word');
    return;
  }
  const text = run.history.toText();
  if (toText(parseJson(text) as never) !== text) throw new Error('the history is not what its text says');
  run.events();
}
