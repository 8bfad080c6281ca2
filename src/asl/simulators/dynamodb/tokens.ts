/** Words of DynamoDB's expressions. */
export interface Token {
  readonly kind: 'name' | 'value' | 'number' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const pattern = /\s*(?:(:[A-Za-z0-9_]+)|(#?[A-Za-z_][A-Za-z0-9_-]*|#[A-Za-z0-9_]+)|(\d+)|(<>|<=|>=|[=<>()[\],.+-]))/y;

/** The tokens of an expression, or where it cannot be read. */
export function tokensOf(text: string): readonly Token[] | { readonly at: number } {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return { at: at + (text.slice(at).length - text.slice(at).trimStart().length) };
    const [whole, value, name, number, symbol] = match;
    const kind =
      value !== undefined ? 'value' : name !== undefined ? 'name' : number !== undefined ? 'number' : 'symbol';
    const word = value ?? name ?? number ?? symbol ?? '';
    tokens.push({ kind, text: word, at: at + whole.length - word.length });
    at += whole.length;
  }
  return tokens;
}
