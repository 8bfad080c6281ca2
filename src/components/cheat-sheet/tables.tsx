import type { ReactNode } from 'react';

/** A block of the sheet: not torn apart between two columns or pages. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-block">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Names and what each means, as lines. */
export function Lines({ lines }: { lines: readonly (readonly [name: ReactNode, says: ReactNode])[] }) {
  return (
    <dl>
      {lines.map(([name, says], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Rows({ head, rows }: { head: readonly string[]; rows: readonly (readonly ReactNode[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={column}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
