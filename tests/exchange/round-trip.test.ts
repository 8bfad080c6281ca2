import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, heldBy, holdsOf, isWritable, type PlainDraft, readAs, writeAs } from '@/exchange';
import { cardsByKind } from './support/cards';

const writable = formats.filter(isWritable);

/** Right sides that belong to nothing come last in every format but our own, and take their ids anew. */
const normal = (card: PlainDraft): PlainDraft => {
  if (card.kind !== 'match') return card;
  const used = new Set(card.left.map(({ right }) => right));
  const rights = [
    ...[...used].flatMap((id) => card.right.find((one) => one.id === id) ?? []),
    ...card.right.filter(({ id }) => !used.has(id)),
  ];
  const idOf = new Map(rights.map(({ id }, index) => [id, `r${index}`]));
  const side = (id: string) => idOf.get(id) ?? '';
  return {
    ...card,
    left: card.left.map((one) => ({
      ...one,
      right: side(one.right),
      mistakes: one.mistakes.map((mistake) => ({ ...mistake, right: side(mistake.right) })),
    })),
    right: rights.map(({ id, text }) => ({ id: side(id), text })),
  };
};

describe('what a format can hold comes back as it was', () => {
  it('says of every format that is written what it holds', () => {
    expect(writable.map(({ id }) => id).sort()).toEqual(Object.keys(holdsOf).sort());
  });

  for (const format of writable)
    for (const [kind, arbitrary] of Object.entries(cardsByKind))
      it(`${format.name}: ${kind}`, () => {
        fc.assert(
          fc.property(fc.array(arbitrary, { minLength: 1, maxLength: 3 }), (cards) => {
            const written = writeAs(
              format,
              cards.map((card, index) => ({ externalId: `card-${index}`, card })),
              { image: () => undefined },
            );
            const read = readAs(format, {
              name: `x.${format.extensions[0]}`,
              bytes: written.bytes,
            });
            if ('fault' in read)
              throw new Error(`${read.fault.line}: ${read.fault.reason}\n${new TextDecoder().decode(written.bytes)}`);
            expect(read.questions.map(({ externalId }) => externalId)).toEqual(
              cards.map((_, index) => `card-${index}`),
            );
            const holds = holdsOf[format.id];
            if (!holds) throw new Error('unknown');
            expect(read.questions.map(({ card }) => card && normal(card as PlainDraft))).toEqual(
              cards.map((card) => normal(heldBy(holds, card))),
            );
          }),
          { numRuns: 25 },
        );
      });
});
