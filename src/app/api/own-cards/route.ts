import { db } from '@/server/db';
import { readOwnNotes } from '@/server/services/own-cards/own-notes';
import { readViewer } from '@/server/viewer';
import { deckResponse } from '../deck/deck-response';

/** The cards of whoever asks, and nobody else's; a visitor has none. */
export const GET = (request: Request): Promise<Response> =>
  deckResponse(request, {
    name: 'my-cards',
    read: async () => {
      const viewer = await readViewer(request.headers);
      return viewer ? readOwnNotes(db(), viewer.id) : [];
    },
  });
