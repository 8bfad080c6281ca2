import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forPreview } from '@/components/bank/editor/lenient';
import { differences, merge } from '@/components/bank/editor/merge';
import { outlineOf } from '@/components/bank/editor/outline';
import { getAt, setAt } from '@/components/bank/editor/paths';
import { formOf } from '@/components/bank/forms';
import { KIND_WORDS } from '@/components/bank/words';
import { cardDraftSchema } from '@/grading';

describe('a place in a question', () => {
  it('holds what was put there, and nothing else changes', () => {
    const body = {
      options: [
        { id: 'a', text: 'one' },
        { id: 'b', text: 'two' },
      ],
      prompt: 'p',
    };
    const next = setAt(body, ['options', 1, 'text'], 'three');
    expect(next).toEqual({
      options: [
        { id: 'a', text: 'one' },
        { id: 'b', text: 'three' },
      ],
      prompt: 'p',
    });
    expect(next.options[0]).toBe(body.options[0]);
    expect(setAt(body, ['prompt'], undefined)).toEqual({ options: body.options });
    expect(setAt({}, ['source', 'title'], 't')).toEqual({ source: { title: 't' } });
  });

  it('is never one of the prototype', () => {
    expect(getAt({}, ['constructor', 'name'])).toBeUndefined();
    expect(getAt([1], ['length'])).toBeUndefined();
  });
});

describe('two texts of one question', () => {
  const base = { prompt: 'p', explanation: 'e', tags: ['a'] };

  it('propose theirs where only they changed, the author’s where both did, and ask nothing else', () => {
    const mine = { ...base, explanation: 'mine', lesson: 'x#y' };
    const theirs = { ...base, prompt: 'theirs', explanation: 'theirs' };
    expect(differences(mine, theirs, base)).toEqual([
      { field: 'prompt', mine: 'p', theirs: 'theirs', proposed: 'theirs', both: false },
      { field: 'explanation', mine: 'mine', theirs: 'theirs', proposed: 'mine', both: true },
    ]);
  });

  it('merge to a text that is theirs where it was taken and the author’s elsewhere', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string()),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string()),
        fc.subarray(['a', 'b', 'c']),
        (mine, theirs, taken) => {
          const merged = merge(mine, theirs, new Set(taken));
          for (const field of ['a', 'b', 'c'])
            expect(merged[field]).toBe((taken.includes(field) ? theirs : mine)[field]);
        },
      ),
    );
  });

  it('read alike whatever the order of their members', () => {
    expect(outlineOf({ b: 1, prompt: 'p', a: [{ y: 2, x: 1 }] })).toBe(
      outlineOf({ a: [{ x: 1, y: 2 }], prompt: 'p', b: 1 }),
    );
    expect(outlineOf({ prompt: 'one\ntwo' })).toBe('Question: one\n    two\n');
  });
});

describe('the form of each kind', () => {
  it.each(Object.keys(KIND_WORDS))('%s begins with a text that can be shown, once what is typed is typed', (kind) => {
    const form = formOf(kind);
    const blank = {
      kind,
      id: 'question-1',
      prompt: '',
      explanation: '',
      source: { title: '', url: '' },
      ...form?.blank(),
    };
    const shown = forPreview(form?.show?.(blank) ?? blank, { lesson: 'a#b', task: '1.1' });
    const read = cardDraftSchema.safeParse(shown);
    const missing = read.success ? [] : read.error.issues.map(({ path }) => String(path.at(-1)));
    // Codes and data have to be typed: nothing can stand in for them.
    expect(missing.filter((name) => !['definition', 'rule', 'output', 'type'].includes(name))).toEqual([]);
  });

  it('is none for a kind nobody knows', () => {
    expect(formOf('constructor')).toBeUndefined();
    expect(formOf(undefined)).toBeUndefined();
  });
});
