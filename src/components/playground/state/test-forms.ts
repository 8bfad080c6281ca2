import { hasTexts, isPlain, isText, type Plain } from '@/components/kept/shapes';
import { oneOf, textOf } from '@/components/workspace/state/kept-setup';
import type { TestAsk } from '../compute-test';

/** What one state is tested with. */
export type TestForm = Omit<TestAsk, 'definition' | 'state'>;

/** What states are tested with, by their names, each as it was left. */
export interface Tests {
  /** The state that was written for last. */
  readonly of: string | undefined;
  readonly forms: ReadonlyMap<string, TestForm>;
  /** What was asked last: the answer is computed from it again wherever it is shown. */
  readonly asked: TestAsk | undefined;
}

export const noTests: Tests = { of: undefined, forms: new Map(), asked: undefined };

export const newTest: TestForm = {
  input: '{}',
  variables: '',
  level: 'DEBUG',
  mock: 'none',
  result: '{}',
  error: '',
  cause: '',
  validation: 'STRICT',
  retries: 0,
};

/** What is written, as JSON can say it: what was asked holds a whole definition and is kept beside it, not with every letter. */
export const writeTests = ({ of, forms }: Tests) => ({ of, forms: [...forms] });

/**
 * Reads what was kept; whatever does not fit is as at the beginning.
 * @param kept as `writeTests` gave it
 */
export function readTests(kept: Plain | undefined, asked: Plain | undefined): Tests {
  const forms: readonly unknown[] = Array.isArray(kept?.['forms']) ? kept['forms'] : [];
  return {
    of: isText(kept?.['of']) ? kept['of'] : undefined,
    forms: new Map(
      forms.flatMap((entry): [string, TestForm][] => {
        const [name, form] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
        return isText(name) && isPlain(form) ? [[name, formFrom(form)]] : [];
      }),
    ),
    asked: askFrom(asked),
  };
}

const askFrom = (kept: unknown): TestAsk | undefined =>
  hasTexts(kept, 'definition', 'state')
    ? { ...formFrom(kept), definition: textOf(kept, 'definition', ''), state: textOf(kept, 'state', '') }
    : undefined;

const formFrom = (kept: Plain): TestForm => ({
  input: textOf(kept, 'input', newTest.input),
  variables: textOf(kept, 'variables', newTest.variables),
  level: oneOf(['INFO', 'DEBUG', 'TRACE'], kept['level']) ?? newTest.level,
  mock: oneOf(['none', 'result', 'error'], kept['mock']) ?? newTest.mock,
  result: textOf(kept, 'result', newTest.result),
  error: textOf(kept, 'error', newTest.error),
  cause: textOf(kept, 'cause', newTest.cause),
  validation: oneOf(['STRICT', 'PRESENT', 'NONE'], kept['validation']) ?? newTest.validation,
  retries: retriesFrom(kept['retries']),
});

const retriesFrom = (kept: unknown): number =>
  typeof kept === 'number' && Number.isInteger(kept) && kept >= 0 && kept <= 100 ? kept : newTest.retries;
