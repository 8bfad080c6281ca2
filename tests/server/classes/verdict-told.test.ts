import { describe, expect, it } from 'vitest';
import { verdictTold } from '@/server/services/classes/verdict-told';
import type { StudentVerdict } from '@/server/services/exercises/student-verdict';

const scenario = { shown: 'hidden', group: 'a', points: 1 } as const;

describe('what a submission’s readers are told of its verdict', () => {
  it('is nothing until it is graded', () => expect(verdictTold(null)).toBeNull());

  it('is each scenario with the words its student read, and the broken rules of design', () => {
    const verdict: StudentVerdict = {
      ...{ kind: 'graded', passed: false, score: 0.5, misconceptions: [], broken: [{ message: 'It loops.' }] },
      scenarios: [
        { ...scenario, id: 'a', title: 'A', passed: true },
        { ...scenario, id: 'b', title: 'B', passed: false, sentence: 'It waits.', why: 'No End.', expected: 'secret' },
      ],
    };
    expect(verdictTold(verdict)).toEqual({
      refused: [],
      scenarios: [
        { id: 'a', title: 'A', passed: true },
        { id: 'b', title: 'B', passed: false, sentence: 'It waits.', why: 'No End.' },
      ],
      broken: ['It loops.'],
    });
  });

  it('is why it could not be graded', () => {
    expect(verdictTold({ kind: 'over-limit', limit: 'steps', message: 'Too many steps.' })?.refused).toEqual([
      'Too many steps.',
    ]);
    const faults = [{ message: 'No such state.', location: '/StartAt' }];
    expect(verdictTold({ kind: 'invalid', faults })?.refused).toEqual(['No such state.']);
  });
});
