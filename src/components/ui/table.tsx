// biome-ignore-all lint/a11y/noRedundantRoles: a browser implies these roles only while it displays the element as a table
// biome-ignore-all lint/a11y/useSemanticElements: a row group’s title is a header of its rows, whatever it is displayed as
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { classNames } from './class-names';

interface TableProps {
  readonly caption: string;
  readonly head: ReactNode;
  /** Whether the children are `RowGroup`s rather than rows. */
  readonly grouped?: boolean;
  readonly children: ReactNode;
}

/**
 * A table that becomes a list on a narrow screen, every fact kept: each row turns into a block whose cells carry their
 * column's label. The roles are written out because a browser drops them with `display`.
 */
export function Table({ caption, head, grouped = false, children }: TableProps) {
  return (
    <table role="table" className="block w-full text-1 md:table md:border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row" className="border-b border-hairline text-left text-soft">
          {head}
        </tr>
      </thead>
      {grouped ? children : <Body>{children}</Body>}
    </table>
  );
}

const Body = ({ children }: { children: ReactNode }) => (
  <tbody role="rowgroup" className="block md:table-row-group">
    {children}
  </tbody>
);

/** Rows that belong together, under a title across all `columns`; for a `grouped` table. */
export function RowGroup({ title, columns, children }: { title: ReactNode; columns: number; children: ReactNode }) {
  return (
    <Body>
      <tr role="row" className="block border-b border-hairline md:table-row">
        <th
          scope="rowgroup"
          role="rowheader"
          colSpan={columns}
          className="block pt-8 pb-2 text-left text-2 font-semibold md:table-cell"
        >
          {title}
        </th>
      </tr>
      {children}
    </Body>
  );
}

export function Head({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="col"
      role="columnheader"
      className={classNames('py-2 pr-4 font-medium whitespace-nowrap', className)}
      {...rest}
    />
  );
}

export function Row({ children }: { children: ReactNode }) {
  return (
    <tr
      role="row"
      className="relative flex flex-col border-b border-hairline py-3 max-md:[&>td:first-child]:pb-1 md:static md:table-row md:py-0 md:hover:bg-sunk"
    >
      {children}
    </tr>
  );
}

interface CellProps extends TdHTMLAttributes<HTMLTableCellElement> {
  /** The column's label, shown beside the value on a narrow screen; none for what explains itself. */
  readonly label?: string;
  /** Without padding, for a control that brings its own. */
  readonly bare?: boolean;
  /** It holds nothing: on a narrow screen, where every cell takes a line, it is left out. */
  readonly empty?: boolean;
}

export function Cell({ label, bare = false, empty = false, className, children, ...rest }: CellProps) {
  return (
    <td
      role="cell"
      className={classNames(
        'block md:table-cell md:align-middle',
        !bare && 'md:py-3 md:pr-4',
        empty && 'max-md:hidden',
        label && !empty && 'max-md:grid max-md:py-1 max-md:grid-cols-[7rem_1fr] max-md:items-baseline max-md:gap-2',
        className,
      )}
      {...rest}
    >
      {label ? (
        <span aria-hidden="true" className="text-soft md:hidden">
          {label}
        </span>
      ) : null}
      <div className="min-w-0">{children}</div>
    </td>
  );
}
