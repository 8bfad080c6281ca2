import { Malformed } from '../../loss';

/**
 * GIFT as Moodle documents it (docs.moodle.org/en/GIFT_format): questions are set apart by blank lines, `//` begins a comment, `$CATEGORY:` a category,
 * a backslash makes `~ = # { } :` ordinary.
 */
export interface GiftQuestion {
  readonly line: number;
  readonly category: string;
  readonly id: string | undefined;
  readonly tags: readonly string[];
  readonly title: string;
  readonly mark: string | undefined;
  /** Before and after the answers, still escaped. */
  readonly before: string;
  readonly after: string;
  /** What stands between the braces, still escaped; undefined where there are none. */
  readonly answers: string | undefined;
}

interface Chunk {
  readonly line: number;
  readonly comments: readonly string[];
  readonly text: string;
}

function chunksOf(text: string): { chunks: Chunk[]; categories: Map<number, string> } {
  const chunks: Chunk[] = [];
  const categories = new Map<number, string>();
  let comments: string[] = [];
  let lines: string[] = [];
  let first = 0;
  const end = () => {
    if (lines.length > 0) chunks.push({ line: first, comments, text: lines.join('\n') });
    if (lines.length > 0) comments = [];
    lines = [];
  };
  text.split('\n').forEach((line, index) => {
    const bare = line.trim();
    if (bare.startsWith('//')) comments.push(bare);
    else if (bare === '') {
      end();
    } else if (/^\$CATEGORY:/i.test(bare)) {
      end();
      categories.set(index + 1, bare.slice(bare.indexOf(':') + 1).trim());
    } else {
      if (lines.length === 0) first = index + 1;
      lines.push(line);
    }
  });
  end();
  return { chunks, categories };
}

/** The place of the next unescaped letter of `wanted` from `from` on; −1 where there is none. */
export function findUnescaped(text: string, wanted: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (wanted.includes(text[at] ?? '')) return at;
  }
  return -1;
}

const lineIn = (chunk: Chunk, at: number): number => chunk.line + chunk.text.slice(0, at).split('\n').length - 1;

function read(chunk: Chunk, category: string): GiftQuestion {
  let text = chunk.text;
  let offset = 0;
  let title = '';
  const lead = text.length - text.trimStart().length;
  if (text.startsWith('::', lead)) {
    let end = lead + 2;
    do end = findUnescaped(text, ':', end) + 1;
    while (end > 0 && text[end] !== ':');
    if (end === 0) throw new Malformed(chunk.line, 'the title begun with :: does not end. Write :: behind it as well.');
    title = unescapeGift(text.slice(lead + 2, end - 1)).trim();
    offset = end + 1;
    text = text.slice(offset);
  }
  const about = chunk.comments.join(' ');
  const id = /\[id:((?:[^\]\\]|\\.)+)\]/.exec(about)?.[1]?.replace(/\\(.)/g, '$1');
  const tags = [...about.matchAll(/\[tag:((?:[^\]\\]|\\.)+)\]/g)].map(([, tag = '']) => tag.replace(/\\(.)/g, '$1'));
  const common = { line: chunk.line, category, id, tags, title, mark: /^\s*\[(\w+)\]/.exec(text)?.[1] };

  const open = findUnescaped(text, '{}');
  if (open === -1) return { ...common, before: text, after: '', answers: undefined };
  if (text[open] === '}')
    throw new Malformed(
      lineIn(chunk, offset + open),
      'a } closes answers that were not begun. Write \\} for the sign itself.',
    );
  const close = findUnescaped(text, '{}', open + 1);
  if (close === -1)
    throw new Malformed(
      lineIn(chunk, offset + open),
      'the answers begun with { do not end before the blank line. Close them with }, and leave no blank line inside.',
    );
  if (text[close] === '{')
    throw new Malformed(lineIn(chunk, offset + close), 'a { stands inside the answers. Write \\{ for the sign itself.');
  const after = text.slice(close + 1);
  const again = findUnescaped(after, '{}');
  if (again !== -1)
    throw new Malformed(
      lineIn(chunk, offset + close + 1 + again),
      'a question has one pair of braces. Set questions apart by a blank line, or write \\{ and \\} for the signs.',
    );
  return { ...common, before: text.slice(0, open), after, answers: text.slice(open + 1, close) };
}

export function scanGift(text: string): GiftQuestion[] {
  const { chunks, categories } = chunksOf(text);
  const places = [...categories].sort(([a], [b]) => a - b);
  return chunks.map((chunk) => read(chunk, places.findLast(([line]) => line < chunk.line)?.[1] ?? ''));
}

/** GIFT's escapes resolved. */
export const unescapeGift = (text: string): string =>
  text.replace(/\\(n|[~=#{}:\\])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).replaceAll('-&gt;', '->');

/** Signs that mean something to GIFT, made ordinary; an arrow has no escape of its own, so it is written as HTML. */
export const escapeGift = (text: string): string =>
  text
    .replace(/[~=#{}:\\]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replaceAll('->', '-&gt;');
