import { writeDeckCsv } from '@/exchange';
import { DatabaseAway, isDatabaseAway } from '@/server/database-away';
import { db } from '@/server/db';
import { type DeckNote, readDeckNotes } from '@/server/services/deck-files/deck-notes';
import { writeApkg } from '@/server/services/deck-files/write-apkg';

interface DeckFormat {
  readonly name: string;
  readonly type: string;
  readonly write: (notes: readonly DeckNote[]) => Uint8Array | Promise<Uint8Array>;
}

const formats: ReadonlyMap<string, DeckFormat> = new Map([
  ['apkg', { name: 'statecraft.apkg', type: 'application/octet-stream', write: writeApkg }],
  ['csv', { name: 'statecraft-cards.csv', type: 'text/csv; charset=utf-8', write: writeDeckCsv }],
]);

/** The course's cards for another flash-card program: `?format=apkg` or `csv`. What a lesson shows anybody, anybody may take. */
export async function GET(request: Request): Promise<Response> {
  const format = formats.get(new URL(request.url).searchParams.get('format') ?? '');
  if (!format) return Response.json({ message: 'Ask for format=apkg or format=csv.' }, { status: 400 });
  try {
    const bytes = new Uint8Array(await format.write(await readDeckNotes(db())));
    return new Response(bytes, {
      headers: {
        'content-type': format.type,
        'content-length': String(bytes.length),
        'content-disposition': `attachment; filename="${format.name}"`,
      },
    });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return Response.json({ message: new DatabaseAway().message }, { status: 503 });
  }
}
