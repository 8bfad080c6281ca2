import { Fragment, type ReactNode } from 'react';

/** Letters a column has room for in any case: of a sentence, and of a name. */
const ROOM = 20;
const NARROW = 12;

/** A name too long for its column may be broken where its words meet, and nowhere else. */
const breakable = (text: ReactNode, room = ROOM): ReactNode =>
  typeof text === 'string'
    ? text.split(/(?<= )/).map((word, at) => (
        <Fragment key={at}>
          {word.length <= room
            ? word
            : word.split(/(?<=[a-z.])(?=[A-Z(])/).map((part, index) => (
                <Fragment key={index}>
                  {index > 0 ? <wbr /> : null}
                  {part}
                </Fragment>
              ))}
        </Fragment>
      ))
    : text;

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
          <dt>{breakable(name, NARROW)}</dt>
          <dd>{breakable(says)}</dd>
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
                  {breakable(cell, NARROW)}
                </th>
              ) : (
                <td key={column}>{breakable(cell, NARROW)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
