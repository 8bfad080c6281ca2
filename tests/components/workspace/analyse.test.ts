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
    const first = analyse({ text: definition('Done'), syntax: 'json' });
    expect(first.drawing?.layout.nodes.map(({ id }) => id)).toContain('Done');
    expect(first.targets).toEqual(['charge-card']);
    expect(analyse({ text: ` ${definition('Done')}`, syntax: 'json' }).drawing).toBeUndefined();
    expect(analyse({ text: definition('Call'), syntax: 'json' }).drawing).toBeDefined();
  });

  it('says where a text stops being JSON, and draws nothing of it', () => {
    expect(makeAnalyser()({ text: '{\n  "StartAt": }', syntax: 'json' })).toMatchObject({
      unreadable: { line: 2 },
      drawing: undefined,
    });
  });

  it('reads YAML too, and says it as JSON', () => {
    const text = 'StartAt: Done\nStates:\n  # the end\n  Done: { Type: Succeed }\n';
    const analysis = makeAnalyser()({ text, syntax: 'yaml' });
    expect(analysis.json).toBe('{"StartAt":"Done","States":{"Done":{"Type":"Succeed"}}}');
    expect(makeAnalyser()({ text: 'StartAt: [', syntax: 'yaml' })).toMatchObject({ drawing: undefined });
  });
});
