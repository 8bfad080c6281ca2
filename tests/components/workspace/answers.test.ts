import { describe, expect, it } from 'vitest';
import { faultOf, newAnswer, readAnswers, writeAnswers } from '@/components/workspace/state/answers';

const responses =
  '{"charge-card":[{"Throw":{"Error":"BankUnreachable","Cause":"no route"}},{"Return":{"amount":49.90},"After":2500}],"poll":[{"Hang":true}]}';

describe('the answers of a scenario', () => {
  it('come out of the form as they went in, every digit kept', () => {
    expect(writeAnswers(readAnswers(responses))).toBe(responses);
  });

  it('are read by what each attempt does', () => {
    const [first, second] = readAnswers(responses).get('charge-card') ?? [];
    expect(first).toMatchObject({ does: 'throws', error: 'BankUnreachable', cause: 'no route', after: '' });
    expect(second).toMatchObject({ does: 'returns', value: '{"amount":49.90}', after: '2.5' });
    expect(readAnswers(responses).get('poll')).toMatchObject([{ does: 'hangs' }]);
  });

  it('say what is wrong with them as they are typed', () => {
    expect(faultOf(newAnswer)).toBeUndefined();
    expect(faultOf({ ...newAnswer, value: '{"a":' })).toMatch(/^Not JSON: line 1/);
    expect(faultOf({ ...newAnswer, after: '-1' })).toMatch(/0 or more/);
    expect(faultOf({ ...newAnswer, does: 'hangs', value: 'no JSON' })).toBeUndefined();
  });

  it('are none where the text is no object', () => {
    expect(readAnswers('[1]').size).toBe(0);
    expect(readAnswers('{').size).toBe(0);
  });
});
