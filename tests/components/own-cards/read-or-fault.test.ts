import { describe, expect, it } from 'vitest';
import { readOrFault } from '@/components/own-cards/read-or-fault';
import { pack } from '@/exchange';

const csv = { name: 'cards.csv', bytes: new TextEncoder().encode('Front,Back\nWhat,That\n') };
const apkg = { name: 'cards.apkg', bytes: pack(new Map([['collection.anki2', new Uint8Array([1, 2, 3])]])) };
const never = () => Promise.reject(new Error('offline'));

describe('reading a file of cards', () => {
  it('fetches no reader for a table', async () => {
    expect(await readOrFault(csv, never)).toMatchObject({ cards: [{ front: 'What', back: 'That' }] });
  });

  it('says that the reader did not arrive', async () => {
    expect(await readOrFault(apkg, never)).toMatchObject({
      fault: { reason: expect.stringMatching(/did not arrive/) },
    });
  });

  it('says that a file which breaks the reader cannot be read', async () => {
    const breaks = async () => () => Promise.reject(new Error('file is not a database'));
    expect(await readOrFault(apkg, breaks)).toMatchObject({
      fault: { reason: expect.stringMatching(/cannot be read/) },
    });
  });
});
