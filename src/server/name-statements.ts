/** A connection keeps its prepared statements as long as it lives: so many distinct ones are named, and the rest are not kept. */
const most = 500;

/**
 * Names for prepared statements: the same text, the same name. A text that comes after the bound gets none (''): it is parsed each time.
 * Lists of changing length make many texts (`IN ($1, $2, …)`), which would otherwise fill the server's memory.
 */
export function nameStatements(bound = most): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= bound) return '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
