import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '@/asl';
import { END, START } from '@/components/graph/ends';
import { layOut } from '@/components/graph/layout';
import { graphOf } from '@/components/graph/model';
import { outlineOf } from '@/components/graph/outline';
import { ruleText } from '@/components/graph/rule-text';

const order: JsonValue = {
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:lambda:us-east-1:123456789012:function:charge',
      Retry: [{ ErrorEquals: ['States.ALL'] }],
      Catch: [{ ErrorEquals: ['CardDeclined'], Next: 'Tell' }],
      Next: 'Big?',
    },
    'Big?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.total', NumericGreaterThanEquals: 100, Next: 'Both' }],
      Default: 'Done',
    },
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Gift', States: { Gift: { Type: 'Pass', End: true } } },
        {
          StartAt: 'Mail',
          States: { Mail: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true } },
        },
      ],
      Next: 'Done',
    },
    Tell: { Type: 'Fail', Error: 'Declined' },
    Done: { Type: 'Succeed' },
  },
};

describe('graphOf', () => {
  const graph = graphOf(order);

  it('has every state, the marks, and the transitions with their words', () => {
    expect(graph.nodes.map((node) => node.id)).toEqual([START, 'Charge', 'Big?', 'Both', 'Tell', 'Done', END]);
    expect(graph.edges.map(({ from, to, kind, label }) => [from, to, kind, label])).toEqual([
      [START, 'Charge', 'next', undefined],
      ['Charge', 'Big?', 'next', undefined],
      ['Charge', 'Tell', 'catch', 'CardDeclined'],
      ['Big?', 'Both', 'rule', '$.total ≥ 100'],
      ['Big?', 'Done', 'default', 'Default'],
      ['Both', 'Done', 'next', undefined],
      ['Tell', END, 'next', undefined],
      ['Done', END, 'next', undefined],
    ]);
  });

  it('says what a task calls', () => {
    const detail = (id: string) => graph.nodes.find((node) => node.id === id)?.detail;
    expect(detail('Charge')).toBe('Lambda charge');
    expect(graph.nodes.find((node) => node.id === 'Both')?.bodies.map((body) => body.nodes[0]?.detail)).toEqual([
      undefined,
      'sqs:sendMessage',
    ]);
  });

  it('draws what is there of anything at all, and never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void layOut(graphOf(value as JsonValue))));
    const half: JsonValue = { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'nowhere' }, B: 3, __proto__: null } };
    expect(graphOf(half).edges).toEqual([{ from: START, to: 'A', kind: 'next', label: undefined }]);
  });
});

describe('layOut', () => {
  const layout = layOut(graphOf(order));
  const at = (id: string) => {
    const node = layout.nodes.find((placed) => placed.id === id);
    if (!node) throw new Error(`no ${id}`);
    return node;
  };

  it('keeps a container’s states inside its frames', () => {
    for (const [index, id] of ['Gift', 'Mail'].entries()) {
      const frame = at('Both').frames[index];
      if (!frame) throw new Error('no frame');
      expect(at(id).x).toBeGreaterThanOrEqual(frame.x);
      expect(at(id).x + at(id).width).toBeLessThanOrEqual(frame.x + frame.width);
      expect(at(id).y + at(id).height).toBeLessThanOrEqual(frame.y + frame.height);
      expect(frame.x + frame.width).toBeLessThanOrEqual(at('Both').x + at('Both').width);
    }
  });

  it('lets no two states of one scope overlap, and runs downwards', () => {
    const top = ['Charge', 'Big?', 'Both', 'Tell', 'Done'].map(at);
    for (const a of top) {
      for (const b of top) {
        if (a === b) continue;
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
    expect(at('Charge').y).toBeLessThan(at('Big?').y);
    expect(at('Both').y).toBeLessThan(at('Done').y);
  });

  it('stays within its own size', () => {
    for (const node of layout.nodes) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width).toBeLessThanOrEqual(layout.width + 0.01);
      expect(node.y + node.height).toBeLessThanOrEqual(layout.height + 0.01);
    }
  });

  it('leads many Catch edges to one state along a lane beside everything, and loses none of them', () => {
    const names = Array.from({ length: 8 }, (_, index) => `Step ${index}`);
    const task = (name: string, next: string) => ({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
      Next: next,
      Comment: name,
    });
    const { nodes, edges } = layOut(
      graphOf({
        StartAt: 'Step 0',
        States: {
          ...Object.fromEntries(names.map((name, index) => [name, task(name, names[index + 1] ?? 'Done')])),
          Failed: { Type: 'Fail' },
          Done: { Type: 'Succeed' },
        },
      }),
    );
    const caught = edges.filter(({ kind }) => kind === 'catch');
    expect(caught.map(({ from, to, label }) => `${from} ${to} ${label?.full}`).toSorted()).toEqual(
      names.map((name) => `${name} Failed States.ALL`),
    );
    const right = Math.max(...nodes.map(({ x, width }) => x + width));
    const lanes = caught.map(({ path }) =>
      Math.max(...[...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x]) => Number(x))),
    );
    expect(new Set(lanes.filter((x) => x > right)).size).toBe(1);
    expect(lanes.filter((x) => x > right)).toHaveLength(names.length - 1);
  });

  it('leads a way back up along a side lane', () => {
    const loop = layOut(
      graphOf({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } } }),
    );
    expect(loop.edges).toHaveLength(3);
    expect(loop.nodes).toHaveLength(3);
  });
});

describe('outlineOf', () => {
  it('tells the same facts as the picture, in the order a run meets them', () => {
    const outline = outlineOf(graphOf(order));
    expect(outline.map((item) => item.id)).toEqual(['Charge', 'Big?', 'Tell', 'Both', 'Done']);
    expect(outline[0]).toMatchObject({ detail: 'Lambda charge', retries: true });
    expect(outline[4]?.transitions).toEqual([{ kind: 'next', to: undefined, label: undefined }]);
    expect(outline[3]?.bodies.map((body) => body.map((item) => item.id))).toEqual([['Gift'], ['Mail']]);
  });
});

describe('ruleText', () => {
  it.each([
    [{ Variable: '$.a', StringEquals: 'x' }, '$.a = “x”'],
    [{ Variable: '$.a', NumericLessThanPath: '$.b' }, '$.a < $.b'],
    [{ Variable: '$.a', IsPresent: false }, '$.a is not present'],
    [{ Not: { Variable: '$.a', BooleanEquals: true } }, 'not $.a = true'],
    [
      {
        Or: [
          { Variable: '$.a', IsNull: true },
          {
            And: [
              { Variable: '$.b', StringMatches: 'x*' },
              { Variable: '$.c', NumericEquals: 1 },
            ],
          },
        ],
      },
      '$.a is null or ($.b matches “x*” and $.c = 1)',
    ],
    [{ Condition: '{% $states.input.total > 1 %}' }, '$states.input.total > 1'],
  ] as [JsonObject, string][])('%j', (rule, words) => {
    expect(ruleText(rule)).toBe(words);
  });
});
