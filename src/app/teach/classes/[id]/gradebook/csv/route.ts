import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { gradebookCsv } from '@/server/services/classes/gradebook-csv';
import { serverCalls } from '@/trpc/server';

/** The gradebook as a file, for who may read it; the same procedure decides. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const book = await (await serverCalls()).gradebook.get({ classId: (await params).id });
    const name = book.class.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'class';
    return new Response(gradebookCsv(book), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="gradebook.csv"; filename*=UTF-8''${encodeURIComponent(`${name}-gradebook.csv`)}`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return new Response(error.message, {
      status: getHTTPStatusCodeFromError(error),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
}
