import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Browser } from '../support/browser';

it('keeps cards with signs that a database refuses, those replaced, and finds by them', async () => {
  const browser = new Browser();
  const text = { front: 'A\0B', back: 'half \ud83d', deck: 'My\0deck', tags: ['t\0'] };
  const card = { externalId: 'csv:\0', note: 'csv:\ud83d', ...text };
  expect(await browser.mutate('ownCards.plan', { cards: [card] })).toMatchObject({ status: 200 });
  expect((await browser.mutate('ownCards.write', { cards: [card] })).data).toMatchObject({ created: 1 });
  expect((await browser.mutate('ownCards.save', { id: randomUUID(), ...text })).status).toBe(200);
  const { data } = await browser.query<{ cards: object[] }>('ownCards.list', { page: 1, pageSize: 10, search: 'A\0B' });
  const kept = { front: 'A\uFFFDB', back: 'half \uFFFD', deck: 'My\uFFFDdeck', tags: ['t\uFFFD'] };
  expect(data?.cards).toMatchObject([kept, kept]);
});
