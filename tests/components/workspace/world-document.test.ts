import { describe, expect, it } from 'vitest';
import { parseJson } from '@/asl';
import { checkWorld } from '@/components/workspace/engine/services';
import { answersOf, rulesOf } from '@/components/workspace/results/input/world-answers';
import { merged, withValue } from '@/components/workspace/results/input/world-document';
import { silenceOf, WORLD_FORMS } from '@/components/workspace/results/input/world-forms';
import { SNIPPETS } from '@/components/workspace/results/input/world-snippets';
import { newAnswer } from '@/components/workspace/state/answers';

const json = (text: string) => parseJson(text) as never;

describe('the form of a world', () => {
  it('changes one place and leaves what stands beside it, every digit of it', () => {
    const text = '{"tables":{"T":{"key":{"partition":"id"},"items":[{"id":{"N":"1"}, "n": 1.50}]}}}';
    const changed = withValue(text, ['tables', 'T', 'key', 'sort'], 'at');
    expect(JSON.parse(changed).tables.T.key).toEqual({ partition: 'id', sort: 'at' });
    expect(changed).toContain('1.50');
    expect(JSON.parse(withValue(changed, ['tables', 'T'], undefined))).toEqual({ tables: {} });
    expect(withValue('{ "tables": ', ['tables'], 1)).toBe('{ "tables": ');
  });

  it('takes one of a list away by its place', () => {
    const text = '{"endpoints":[{"url":"a"},{"url":"b"}]}';
    expect(JSON.parse(withValue(text, ['endpoints', 0], undefined))).toEqual({ endpoints: [{ url: 'b' }] });
    expect(JSON.parse(merged(text, '{"endpoints":[{"url":"c"}]}')).endpoints).toHaveLength(3);
  });

  it('leaves no worker over when the last that was written of it is taken away, and makes none by taking away', () => {
    const activity = ['activities', 'bench'] as const;
    const bare = { activities: { bench: {} } };
    const text = '{"activities":{"bench":{"worker":{"name":"ada","responses":[{"returns":1}]}}}}';
    const answerless = withValue(text, [...activity, 'worker', 'responses'], undefined);
    expect(JSON.parse(answerless)).toEqual({ activities: { bench: { worker: { name: 'ada' } } } });
    expect(JSON.parse(withValue(answerless, [...activity, 'worker', 'name'], undefined))).toEqual(bare);
    expect(JSON.parse(withValue(JSON.stringify(bare), [...activity, 'worker', 'name'], undefined))).toEqual(bare);
    expect(JSON.parse(withValue('{}', [...activity, 'worker', 'name'], undefined))).toEqual({});
  });

  it('says who answers for an activity by whether it has a worker', () => {
    const answers = WORLD_FORMS.get('activities')?.answers;
    if (!answers) throw new Error('An activity has answers.');
    expect(silenceOf(answers, json('{}'))).toContain('wait for you');
    expect(silenceOf(answers, json('{"worker":{}}'))).toContain('returns null');
  });

  it('adds an endpoint once, whatever it answers by now', () => {
    const text = '{"endpoints":[{"method":"GET","url":"a","status":503},{"url":"b"}]}';
    const more = '{"endpoints":[{"method":"GET","url":"a"},{"method":"POST","url":"a"},{"method":"*","url":"b"}]}';
    const once = merged(text, more);
    expect(JSON.parse(once).endpoints).toEqual([
      { method: 'GET', url: 'a', status: 503 },
      { url: 'b' },
      { method: 'POST', url: 'a' },
    ]);
    expect(merged(once, more)).toBe(once);
  });

  it('takes no name for a member every object has', () => {
    const text = withValue('{}', ['functions', '__proto__', 'duration'], 3);
    expect(text).toContain('__proto__');
    expect(({} as { duration?: number }).duration).toBeUndefined();
  });

  it('reads the answers of a function call by call, and writes what a world takes', () => {
    const rules =
      '[{"times":2,"throws":{"errorType":"Busy","errorMessage":"later"}},{"times":1,"hangs":true},{"returns":{"a":1.0},"duration":2}]';
    const answers = answersOf(json(rules));
    expect(answers?.map(({ does }) => does)).toEqual(['throws', 'throws', 'hangs', 'returns']);
    const written = rulesOf(answers ?? []) ?? '';
    expect(answersOf(json(written))).toEqual(answers);
    expect(written).toContain('1.0');
    expect(checkWorld(`{"functions":{"f":{"responses":${written}}}}`)).toBeUndefined();
  });

  it('leaves alone what a list of answers cannot say, and writes nothing that cannot be read', () => {
    for (const rules of [
      '[{"when":{"a":[1]},"returns":1}]',
      '[{"times":1,"returns":1}]',
      '[{"returns":1},{"returns":2}]',
      '[{"error":"Lambda.Throttled"}]',
      '[{"times":1000000,"returns":1},{"returns":2}]',
    ])
      expect(answersOf(json(rules)), rules).toBeUndefined();
    expect(rulesOf([{ ...newAnswer, value: '{' }])).toBeUndefined();
  });

  it('has fields for what the ready pieces hold', () => {
    for (const [id, { world }] of SNIPPETS) {
      expect(checkWorld(JSON.stringify(world)), id).toBeUndefined();
      if (['function', 'table', 'worker', 'endpoint', 'machine'].includes(id))
        expect(Object.keys(world).every((section) => WORLD_FORMS.has(section))).toBe(true);
    }
  });
});
