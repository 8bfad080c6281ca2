import type { ReactNode } from 'react';

interface ChartProps {
  readonly title: string;
  /** What it shows, in one sentence; read out in place of the picture. */
  readonly summary: string;
  readonly children: ReactNode;
  /** The same facts as a table. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** A picture of numbers, drawn by the server, with the numbers behind it in a table for whoever wants or needs them. */
export function Chart({ title, summary, children, table }: ChartProps) {
  return (
    <section className="grid min-w-0 content-start gap-3 rounded-md border border-hairline bg-raised p-4 sm:p-6">
      <header>
        <h2 className="text-3 font-semibold">{title}</h2>
        <p className="text-1 text-soft">{summary}</p>
      </header>
      {children}
      {table.rows.length > 0 ? (
        <details className="text-1">
          <summary className="cursor-pointer py-1 text-soft">As a table</summary>
          <div className="mt-2 max-h-72 overflow-auto">
            <table className="w-full tabular-nums">
              <caption className="sr-only">{title}</caption>
              <thead>
                <tr className="border-b border-hairline text-left text-soft">
                  {table.head.map((words) => (
                    <th key={words} scope="col" className="py-1 pr-4 font-medium">
                      {words}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row[0]} className="border-b border-hairline last:border-0">
                    {row.map((cell, column) => (
                      <td key={table.head[column]} className="py-1 pr-4">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ) : null}
    </section>
  );
}
