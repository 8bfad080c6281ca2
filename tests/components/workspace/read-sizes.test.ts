import { describe, expect, it } from 'vitest';
import { readSizes } from '@/components/workspace/read-sizes';

describe('readSizes', () => {
  it('reads what the screen wrote', () => {
    expect(readSizes('task:26_editor:38.5_right:35.5')).toEqual({ task: 26, editor: 38.5, right: 35.5 });
  });

  it.each([undefined, '', 'task:26', 'task:26_editor:26', '__proto__:50_a:50', 'task:x_editor:1', 'a:1_b:99; c'])(
    'takes nothing else: %s',
    (cookie) => expect(readSizes(cookie)).toBeUndefined(),
  );
});
