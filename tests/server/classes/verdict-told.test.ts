import { describe, expect, it } from 'vitest';
import { verdictTold } from '@/server/services/classes/verdict-told';
import type { StudentVerdict } from '@/server/services/exercises/student-verdict';

const scenario = { shown: 'hidden', group: 'a', points: 1 } as const;

describe('what a submission’s readers are told of its verdict', () => {
  it('is nothing until it is graded', () => expect(verdictTold(null)).toBeNull());

  it('is each scenario with the words its student read, and the broken rules of design', () => {
    const verdict: StudentVerdict = {
      ...{
        kind: 'graded',
        passed: false,
        score: 0.5,
        misconceptions: [],
        broken: [{ message: 'It loops.', location: '/States/A' }],
      },
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
      broken: [{ message: 'It loops.', place: '/States/A' }],
    });
  });

  it('is why it could not be graded', () => {
    expect(verdictTold({ kind: 'over-limit', limit: 'steps', message: 'Too many steps.' })?.refused).toEqual([
      { message: 'Too many steps.' },
    ]);
    const faults = [
      { message: 'No valid ARN.', location: '/States/A/Resource' },
      { message: 'No valid ARN.', location: '/States/B/Resource' },
      { message: 'Not JSON.', location: '/', line: 2, column: 7 },
    ];
    expect(verdictTold({ kind: 'invalid', faults })?.refused).toEqual([
      { message: 'No valid ARN.', place: '/States/A/Resource' },
      { message: 'No valid ARN.', place: '/States/B/Resource' },
      { message: 'Not JSON.', place: 'line 2, column 7' },
    ]);
  });
});
