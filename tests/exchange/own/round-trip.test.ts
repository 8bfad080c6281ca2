import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownToHtml, writeDeckCsv } from '@/exchange';
import { writeApkg } from '@/server/services/deck-files/write-apkg';
import { readOwn } from './support';

// Without @: between < and > it makes an address to write to, which a card does not keep.
const word = fc.stringMatching(/^[A-Za-zäßé<&"'$(][A-Za-z0-9äßé<&>"'$.{}|,;=+-]{0,11}$/);
const plain = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const inline = fc.oneof(
  plain,
  plain.map((text) => `**${text.replace(/[<&]/g, 'x')}**`),
  fc.stringMatching(/^[A-Za-z0-9.$]{1,10}$/).map((text) => `\`${text}\``),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const list = fc.array(plain, { minLength: 1, maxLength: 3 }).map((items) => items.map((one) => `- ${one}`).join('\n'));
const code = plain.map((text) => `\`\`\`\n${text}\n\`\`\``);
/** Two lists one after the other would be one, with more space between its items. */
const side = fc
  .tuple(fc.oneof(paragraph, code), fc.option(list), fc.option(code), fc.option(paragraph))
  .map((parts) => parts.filter((part) => part !== null).join('\n\n'));
const card = fc.record({
  id: fc.uuid(),
  front: side,
  back: side,
  deck: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,20}[A-Za-z]$/).map((name) => name.replace(/ +/g, ' ')),
  tags: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9:-]{0,8}$/), { maxLength: 3 }),
});

const noteOf = ({ id, front, back, deck, tags }: typeof card extends fc.Arbitrary<infer T> ? T : never) => ({
  id: `own:${id}`,
  guid: `own-${id}`,
  front: markdownToHtml(front),
  back: markdownToHtml(back),
  deck,
  tags,
  changedAt: 1_700_000_000,
});

it('what is written is read back: ids, decks, tags, and each side as it is shown; written and read again it is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(card, { minLength: 1, maxLength: 5, selector: ({ id }) => id }), async (cards) => {
      const notes = cards.map(noteOf);
      const ways = [
        async (given: typeof notes) => readOwn('my-cards.apkg', await writeApkg(given)),
        (given: typeof notes) => readOwn('my-cards.csv', writeDeckCsv(given)),
      ];
      for (const way of ways) {
        const { cards: read, left } = await way(notes);
        expect(left).toEqual([]);
        expect(read.map(({ externalId, deck, tags }) => ({ externalId, deck, tags }))).toEqual(
          cards.map(({ id, deck, tags }) => ({ externalId: `own:${id}`, deck, tags })),
        );
        expect(read.flatMap(({ losses }) => losses)).toEqual([]);
        for (const [index, { front, back }] of read.entries())
          expect([markdownToHtml(front), markdownToHtml(back)]).toEqual([notes[index]?.front, notes[index]?.back]);
        const again = await way(
          read.map(({ front, back, deck, tags }, index) =>
            noteOf({ id: cards[index]?.id ?? '', front, back, deck, tags: [...tags] }),
          ),
        );
        expect(again.cards.map(({ front, back }) => [front, back])).toEqual(
          read.map(({ front, back }) => [front, back]),
        );
      }
    }),
    { numRuns: 60 },
  );
});
