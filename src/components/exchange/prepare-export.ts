import { type DraftCard, mapTexts, picturesOf } from '@/exchange';
import { api } from '@/trpc/calls';
import { askWorker } from './ask-worker';
import type { FileWritten } from './messages';

export interface Prepared extends FileWritten {
  readonly count: number;
}

/** Bytes of the pictures that texts name, as the server has them; one that is gone is not there. */
async function fetchPictures(cards: readonly DraftCard[]): Promise<Map<string, Uint8Array>> {
  const addresses = new Set<string>();
  for (const card of cards)
    mapTexts(card, (text) => {
      for (const { address } of picturesOf(text)) if (address.startsWith('/api/media/')) addresses.add(address);
      return text;
    });
  const found = await Promise.all(
    [...addresses].map(async (address) => {
      const answer = await fetch(address);
      return answer.ok ? ([[address, new Uint8Array(await answer.arrayBuffer())]] as const) : [];
    }),
  );
  return new Map(found.flat());
}

/** Writes these questions in a format, in this browser; what does not come along is told before anything is saved. */
export async function prepareExport(format: string, slugs: readonly string[]): Promise<Prepared> {
  const own = await api.exchange.read.mutate({ slugs: [...slugs] });
  const cards = own.map(({ externalId, body }) => ({ externalId, card: body as unknown as DraftCard }));
  const images = await fetchPictures(cards.map(({ card }) => card));
  return { ...(await askWorker({ ask: 'write', format, cards, images })), count: cards.length };
}
