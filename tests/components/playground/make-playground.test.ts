import { describe, expect, it } from 'vitest';
import { makePlayground } from '@/components/playground/state/make-playground';
import { setupFrom } from '@/components/playground/state/setup';
import { newTest } from '@/components/playground/state/test-forms';
import { stubBrowser } from '../../support/browser';

const { kept } = stubBrowser();

const definition = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Succeed', Comment: 'x'.repeat(5000) } } });

describe('what a state is tested with', () => {
  it('is kept as it is typed, without the definition that was asked about last', () => {
    const playground = makePlayground({
      origin: { from: 'new' },
      title: 'Mine',
      text: definition,
      setup: setupFrom(),
    });
    const asked = { ...newTest, definition, state: 'A' };
    playground.changeTests({ asked });
    const before = new Map(kept);
    expect([...before.values()].map((text): unknown => JSON.parse(text))).toContainEqual(asked);

    playground.changeTests({ of: 'A', forms: new Map([['A', { ...newTest, input: '{"half": ' }]]) });
    const written = [...kept].filter(([key, text]) => before.get(key) !== text).map(([, text]) => text);
    expect(written).toEqual([expect.stringContaining('half')]);
    expect(written.join().length).toBeLessThan(1000);
    expect(playground.store.getState().tests.asked).toEqual(asked);
  });
});
