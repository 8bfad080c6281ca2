import { writeDeckCsv } from '@/exchange';
import { DatabaseAway, isDatabaseAway } from '@/server/database-away';
import { type ApkgNote, writeApkg } from '@/server/services/deck-files/write-apkg';

interface DeckFormat {
  readonly extension: string;
  readonly type: string;
  readonly write: (notes: readonly ApkgNote[], root: string | undefined) => Uint8Array | Promise<Uint8Array>;
}

const formats: ReadonlyMap<string, DeckFormat> = new Map([
  ['apkg', { extension: '.apkg', type: 'application/octet-stream', write: writeApkg }],
  ['csv', { extension: '-cards.csv', type: 'text/csv; charset=utf-8', write: (notes) => writeDeckCsv(notes) }],
]);

interface Deck {
  /** Of the file, without its ending. */
  readonly name: string;
  /** The deck in which the others lie, if any. */
  readonly root?: string;
  readonly read: () => Promise<readonly ApkgNote[]>;
}

/** Cards as a file for another flash-card program, in the format the address asks for: `?format=apkg` or `csv`. */
export async function deckResponse(request: Request, { name, root, read }: Deck): Promise<Response> {
  const format = formats.get(new URL(request.url).searchParams.get('format') ?? '');
  if (!format) return Response.json({ message: 'Ask for format=apkg or format=csv.' }, { status: 400 });
  try {
    const bytes = new Uint8Array(await format.write(await read(), root));
    return new Response(bytes, {
      headers: {
        'content-type': format.type,
        'content-length': String(bytes.length),
        'content-disposition': `attachment; filename="${name}${format.extension}"`,
      },
    });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return Response.json({ message: new DatabaseAway().message }, { status: 503 });
  }
}
