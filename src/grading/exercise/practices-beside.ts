import { adviseOn, type PracticeId, parseJson, SyntaxFault } from '@/asl';
import type { Exercise } from './kinds';

/**
 * Good practice that a task has decided otherwise: every one of its solutions would be advised of it. A task says what is called, how often
 * and for how long, and its solutions do just that; whoever does as the task says is not to be told to do more. Where the machine is given
 * and none is written, it is the solution.
 */
export function practicesBeside({
  references,
  starter,
  type,
}: Pick<Exercise, 'references' | 'starter' | 'type'>): readonly PracticeId[] {
  const solutions = references.length > 0 ? references.map(({ definition }) => definition) : [starter];
  const [first, ...others] = solutions.map((definition) => {
    const value = parseJson(definition);
    return new Set(value instanceof SyntaxFault ? [] : adviseOn(value, type).map(({ practice }) => practice));
  });
  return [...(first ?? [])].filter((practice) => others.every((drawn) => drawn.has(practice)));
}
