import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GraphView } from '@/components/graph/graph-view';
import { layOut } from '@/components/graph/layout';
import { graphOf } from '@/components/graph/model';

const breakfast = graphOf({
  StartAt: 'Breakfast',
  States: {
    Breakfast: {
      Type: 'Parallel',
      Branches: [
        {
          StartAt: 'Boil',
          States: { Boil: { Type: 'Pass', Next: 'Steep' }, Steep: { Type: 'Wait', Seconds: 3, End: true } },
        },
        {
          StartAt: 'Each',
          States: {
            Each: {
              Type: 'Map',
              ItemProcessor: {
                StartAt: 'Cut',
                States: { Cut: { Type: 'Pass', Next: 'Toast' }, Toast: { Type: 'Pass', End: true } },
              },
              End: true,
            },
          },
        },
      ],
      End: true,
    },
  },
});

const SHAPE = /<rect[^>]*>|<path[^>]*>/g;

/** In the order in which they are painted: what comes later lies above. */
function painted(): readonly { readonly index: number; readonly text: string }[] {
  const markup = renderToStaticMarkup(<GraphView layout={layOut(breakfast)} label="Breakfast" />);
  return [...markup.slice(markup.indexOf('</defs>')).matchAll(SHAPE)].map((match) => ({
    index: match.index,
    text: match[0],
  }));
}

describe('GraphView', () => {
  it('paints nothing opaque of a Parallel or a Map over the edges inside it', () => {
    const shapes = painted();
    const edges = shapes.filter(({ text }) => text.startsWith('<path') && text.includes('marker-end'));
    expect(edges).toHaveLength(4);
    const firstEdge = Math.min(...edges.map(({ index }) => index));
    const grounds = shapes.filter(({ text }) => text.includes('fill-sunk') && !text.includes('rx="14"'));
    expect(grounds).toHaveLength(2);
    for (const { index } of grounds) expect(index).toBeLessThan(firstEdge);
  });
});
