import { db } from '@/server/db';
import { readDeckNotes } from '@/server/services/deck-files/deck-notes';
import { deckResponse } from './deck-response';

/** The course's cards for another flash-card program. What a lesson shows anybody, anybody may take. */
export const GET = (request: Request): Promise<Response> =>
  deckResponse(request, { name: 'statecraft', root: 'Statecraft', read: () => readDeckNotes(db()) });
