import { describe, expect, it } from 'vitest';
import { makeAnalyser } from '@/components/workspace/engine/analyse';

const definition = (next: string) =>
  JSON.stringify({
    StartAt: 'Call',
    States: {
      Call: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: 'charge-card' },
        Next: next,
      },
      Done: { Type: 'Succeed' },
    },
  });

describe('the analyser', () => {
  it('draws again only what changed', () => {
    const analyse = makeAnalyser();
    const first = analyse(definition('Done'));
    expect(first.drawing?.layout.nodes.map(({ id }) => id)).toContain('Done');
    expect(first.targets).toEqual(['charge-card']);
    expect(analyse(` ${definition('Done')}`).drawing).toBeUndefined();
    expect(analyse(definition('Call')).drawing).toBeDefined();
  });

  it('says where a text stops being JSON, and draws nothing of it', () => {
    expect(makeAnalyser()('{\n  "StartAt": }')).toMatchObject({ unreadable: { line: 2 }, drawing: undefined });
  });
});
