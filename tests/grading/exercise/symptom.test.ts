import { describe, expect, it } from 'vitest';
import type { Divergence } from '@/grading/exercise/divergence';
import { fits, symptomSchema } from '@/grading/exercise/symptom';

const divergence: Divergence = { kind: 'arguments', target: 'serve', at: 0, event: 1, actual: '[{"soup":"leek"}]' };
const shows = (when: object, written = ''): boolean =>
  fits(symptomSchema.parse({ misconception: 'any', when }), { id: 'one' }, divergence, undefined, written);

describe('what shows a misconception', () => {
  it('may be a piece that is there, and one that is not', () => {
    expect(shows({ actual: 'leek' })).toBe(true);
    expect(shows({ actual: 'leek', lacks: 'guests' })).toBe(true);
    expect(shows({ lacks: 'leek' })).toBe(false);
  });

  it('may be a piece of what the learner wrote', () => {
    expect(shows({ writes: 'TimeoutSeconds' }, '{"TimeoutSeconds": 9}')).toBe(true);
    expect(shows({ writes: 'TimeoutSeconds' }, '{"Seconds": 9}')).toBe(false);
  });
});
