import { describe, expect, it } from 'vitest';
import { faultOf, saveTyped, standingOf } from '@/components/own-cards/typed-card';

const text = { front: 'Which?', back: 'That.', deck: 'Mine', tags: 'one two' };

describe('a card being written', () => {
  it('is refused before it is sent, with what to do', () => {
    expect(faultOf(text)).toBeUndefined();
    expect(faultOf({ ...text, back: ' ' })).toMatch(/back is empty/);
    expect(faultOf({ ...text, tags: 'tag '.repeat(41) })).toMatch(/40 tags at most/);
    expect(faultOf({ ...text, tags: 'x'.repeat(500) })).toMatch(/A tag has/);
  });

  it('stands to the saved one as it was begun', () => {
    const draft = { ...text, id: 'a', front: 'Which one?', base: text };
    expect(standingOf({ ...text, id: 'a' }, text)).toBe('same');
    expect(standingOf(draft, text)).toBe('ahead');
    expect(standingOf(draft, { ...text, back: 'This.' })).toBe('behind');
  });

  it('gets an id of its own where another tab has used the one it had', async () => {
    const saved: string[] = [];
    const save = async ({ id }: { id: string }) => {
      if (id === 'taken') throw new Error('taken');
      saved.push(id);
    };
    const by = { save, isTaken: () => true, newId: () => 'fresh' };
    await saveTyped({ ...text, id: 'taken' }, true, by);
    expect(saved).toEqual(['fresh']);
    await expect(saveTyped({ ...text, id: 'taken' }, false, by)).rejects.toThrow('taken');
  });
});
