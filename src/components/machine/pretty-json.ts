/**
 * JSON text with a line for each member and item, and two spaces a level. Works on the text, so that every number keeps its digits; text
 * that is not JSON comes out as it is, as far as it goes. Short arrays and objects that hold no other, but empty ones, stay on their line.
 */
export function prettyJson(text: string): string {
  let out = '';
  let depth = 0;
  const line = (): string => `\n${'  '.repeat(depth)}`;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '"') {
      const end = endOfString(text, at);
      out += text.slice(at, end);
      at = end - 1;
    } else if (letter === '{' || letter === '[') {
      const flat = flatGroup(text, at);
      if (flat) {
        out += flat.shown;
        at = flat.end - 1;
      } else {
        depth++;
        out += letter + line();
      }
    } else if (letter === '}' || letter === ']') {
      depth = Math.max(0, depth - 1);
      out += line() + letter;
    } else if (letter === ',') out += letter + line();
    else if (letter === ':') out += ': ';
    else if (!/\s/.test(letter)) out += letter;
  }
  return out;
}

/** Past the closing quote. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(text.length, at + 1);
}

/** Letters a group may have to stay on one line. */
const SHORT = 40;

/** A short group with no group inside, on one line; undefined where it is long, nested, or does not end. */
function flatGroup(text: string, from: number): { readonly shown: string; readonly end: number } | undefined {
  const [open, close] = text[from] === '{' ? ['{', '}'] : ['[', ']'];
  let shown = '';
  for (let at = from + 1; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '"') {
      const end = endOfString(text, at);
      shown += text.slice(at, end);
      at = end - 1;
    } else if (letter === close) {
      if (shown === '') return { shown: `${open}${close}`, end: at + 1 };
      return { shown: open === '{' ? `{ ${shown} }` : `[${shown}]`, end: at + 1 };
    } else if (letter === '{' || letter === '[') {
      const empty = /^(?:\{\s*\}|\[\s*\])/.exec(text.slice(at, at + SHORT))?.[0];
      if (!empty) return undefined;
      shown += letter === '{' ? '{}' : '[]';
      at += empty.length - 1;
    } else if (letter === ',') shown += ', ';
    else if (letter === ':') shown += ': ';
    else if (!/\s/.test(letter)) shown += letter;
    if (shown.length > SHORT) return undefined;
  }
  return undefined;
}
