import { isObject, memberOf, parseJson, SyntaxFault, toText } from '@/asl';
import { prettyJson } from '@/components/machine/pretty-json';
import { Badge } from '@/components/ui/badge';
import type { Held } from '../../engine/services';

/** One table, queue or whatever it is: a table of items as rows and columns, everything else entry by entry. */
export function HeldThing({ held }: { held: Held }) {
  const { name, entries, keys, more, changed, section } = held;
  const count = entries.length + more;
  return (
    <div className="min-w-0 rounded-md border border-hairline bg-raised">
      <h3 className="flex flex-wrap items-center gap-2 px-3 py-2">
        <code className="min-w-0 font-semibold [overflow-wrap:anywhere]">{name}</code>
        <span className="text-1 text-soft">
          {count === 0 ? 'empty' : `${count} ${count === 1 ? 'entry' : 'entries'}`}
        </span>
        {changed ? <Badge tone="running">changed</Badge> : null}
      </h3>
      {entries.length === 0 ? null : section === 'tables' ? (
        <Items name={name} entries={entries} />
      ) : (
        <ol>
          {entries.map((entry, index) => (
            <li key={index} className="border-t border-hairline px-3 py-2">
              {keys?.[index] === undefined ? null : <p className="mb-1 font-mono text-1">{keys[index]}</p>}
              <pre tabIndex={0} className="max-h-56 overflow-auto text-1">
                <code>{prettyJson(entry)}</code>
              </pre>
            </li>
          ))}
        </ol>
      )}
      {more > 0 ? <p className="border-t border-hairline px-3 py-2 text-1 text-soft">and {more} more</p> : null}
    </div>
  );
}

/** Items of a DynamoDB table, a column for each attribute. */
function Items({ name, entries }: { name: string; entries: readonly string[] }) {
  const items = entries.map((entry) => parseJson(entry));
  const columns = [
    ...new Set(items.flatMap((item) => (!(item instanceof SyntaxFault) && isObject(item) ? Object.keys(item) : []))),
  ];
  return (
    <section aria-label={`Items of ${name}`} tabIndex={0} className="overflow-x-auto border-t border-hairline">
      <table className="w-full border-collapse text-1">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-1 text-left font-mono font-medium text-soft">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={index} className="border-t border-hairline align-top">
              {columns.map((column) => (
                <td key={column} className="px-3 py-1 font-mono">
                  {!(item instanceof SyntaxFault) && isObject(item) ? plainValue(memberOf(item, column)) : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A typed value without its type where that says nothing: `{"S": "x"}` is x. */
function plainValue(value: ReturnType<typeof memberOf>): string {
  if (value === undefined) return '';
  if (!isObject(value)) return toText(value);
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0) return toText(value);
  const [type, inner] = entry;
  return /^(S|N|BOOL)$/.test(type) ? (typeof inner === 'string' ? inner : toText(inner)) : toText(value);
}
