import type { Fault } from './fault';
import { type Read, readYaml } from './read-yaml';
import { type FrontMatter, frontMatterSchema } from './schemas/lesson';

/** A heading of the second or third level, with the id it has in the page. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  readonly line: number;
  /** Its prose, without code, drawings and tags; what stands in a section of the next level is that one's. */
  readonly text: string;
}

/** A thing the lesson shows or points to, with its line. */
interface Mention {
  readonly name: string;
  readonly line: number;
}

export interface LessonFile {
  readonly front: FrontMatter;
  readonly sections: readonly Section[];
  readonly machines: readonly Mention[];
  readonly cards: readonly Mention[];
  /** Links inside the site, e.g. `/lessons/task-state#activities`. */
  readonly links: readonly Mention[];
  /** The prose before the first section: the problem the lesson opens with. */
  readonly opening: string;
  /** Words of prose: no code, no tags, no drawings. */
  readonly words: number;
}

/** The id rehype-slug gives a heading (GitHub's rule): lower case, punctuation dropped, a hyphen for each space. */
const headingId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

const plain = (markdown: string): string => markdown.replace(/[*`]/g, '').trim();

/** The lines of a text with code fences and drawings blanked, so that nothing in them is taken for prose. */
const proseLines = (text: string): string[] => {
  let fenced = false;
  let drawn = false;
  return text.split('\n').map((line) => {
    const fence = /^\s*(```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    if (!fenced && /<Diagram[\s>]/.test(line)) drawn = true;
    const hidden = fence || fenced || drawn;
    if (/<\/Diagram>/.test(line)) drawn = false;
    return hidden ? '' : line;
  });
};

const mentions = (lines: readonly string[], pattern: RegExp): Mention[] =>
  lines.flatMap((line, index) =>
    [...line.matchAll(pattern)].map((found) => ({ name: found[1] ?? '', line: index + 1 })),
  );

const sectionsOf = (lines: readonly string[]): Section[] => {
  const seen = new Map<string, number>();
  return lines.flatMap((line, index) => {
    const found = /^(#{2,3}) +(.+?)\s*$/.exec(line);
    if (!found) return [];
    const title = plain(found[2] ?? '');
    const base = headingId(title);
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((next) => /^#{2,3} /.test(next));
    return [
      {
        id: times ? `${base}-${times}` : base,
        title,
        depth: found[1]?.length ?? 2,
        line: index + 1,
        text: proseOf(end < 0 ? rest : rest.slice(0, end)),
      },
    ];
  });
};

const ruled = (line: string | undefined): boolean => /^\|[-| :]+\|$/.test(line ?? '');

/** A row of a table as a sentence: `name: first; second.` */
const rowText = (line: string): string => {
  const [name = '', ...cells] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return `${name}: ${cells.filter(Boolean).join('; ')}.`;
};

const proseOf = (lines: readonly string[]): string =>
  lines
    .filter((line, index) => !/^(import|export) /.test(line) && !ruled(line) && !ruled(lines[index + 1]))
    .map((line) => (/^\|.*\|$/.test(line) ? rowText(line) : line))
    .join(' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{\/\*.*?\*\/\}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:?!])/g, '')
    .trim();

const openingOf = (lines: readonly string[]): string => {
  const first = lines.findIndex((line) => /^#{2,3} /.test(line));
  return proseOf(first < 0 ? lines : lines.slice(0, first));
};

const countWords = (lines: readonly string[]): number =>
  proseOf(lines)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Reads a lesson: front matter by schema, then what the text names. Faults carry line and field. */
export const readLesson = (file: string, text: string): { read?: Read<LessonFile>; faults: Fault[] } => {
  const found = /^---\n([\s\S]*?\n)---\n/.exec(text);
  if (!found) {
    const message = 'begin the lesson with front matter between two lines of ---';
    return { faults: [{ file, line: 1, column: 1, field: '', message }] };
  }
  const { read, faults } = readYaml(frontMatterSchema, file, found[1] ?? '', 2);
  if (!read) return { faults };
  const blanked = found[0].replace(/[^\n]/g, '') + text.slice(found[0].length);
  const lines = proseLines(blanked);
  const value: LessonFile = {
    front: read.value,
    sections: sectionsOf(lines),
    machines: mentions(lines, /<(?:Machine|Twins)\s+name="([^"]*)"/g),
    cards: mentions(lines, /<Card\s+id="([^"]*)"/g),
    links: mentions(lines, /\]\((\/lessons\/[^)\s]*|#[^)\s]*)\)/g),
    opening: openingOf(lines),
    words: countWords(lines),
  };
  return { read: { ...read, value }, faults: [] };
};
