/**
 * A StringMatches pattern: `*` stands for any run of characters, `\*` for an asterisk, `\\` for a backslash. The whole
 * text must match. Linear in the text for each star: it never goes back further than the last one.
 */
export function compileWildcard(pattern: string): (text: string) => boolean {
  const pieces = readPieces(pattern);
  const [first = ''] = pieces;
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return (text) => text === first;
  const middle = pieces.slice(1, -1);
  return (text) => {
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
    let at = first.length;
    const end = text.length - last.length;
    for (const piece of middle) {
      const found = text.indexOf(piece, at);
      if (found === -1 || found + piece.length > end) return false;
      at = found + piece.length;
    }
    return true;
  };
}

/** The literal text between stars. */
function readPieces(pattern: string): string[] {
  const pieces = [''];
  const add = (text: string) => {
    pieces[pieces.length - 1] += text;
  };
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern.charAt(i);
    const next = pattern.charAt(i + 1);
    if (sign === '\\' && (next === '*' || next === '\\')) {
      add(next);
      i++;
    } else if (sign === '*') pieces.push('');
    else add(sign);
  }
  return pieces;
}
