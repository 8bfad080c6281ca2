// @ts-check
/**
 * Marks words of the glossary in a lesson: the first mention of each in a section becomes `<Gloss>`, with what it means. Names in code,
 * headings, links, and words that are being defined are left alone. Read by the bundler's own process, hence plain JavaScript.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** @typedef {{ id: string, term: string, also?: string[], says: string }} Term */
/** @typedef {{ type: string, value?: string, tagName?: string, name?: string, children?: Node[] }} Node */

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Elements whose words are no mention. */
const apart = new Set([
  'code',
  'pre',
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
  'th',
  'svg',
  'Diagram',
  'figcaption',
  'Term',
  'Exam',
  'dfn',
  'button',
]);

/** Words too plain to be marked wherever they stand: the glossary explains them all the same. */
const plain = new Set([
  'state',
  'version',
  'resource',
  'condition',
  'default',
  'metric',
  'worker',
  'cause',
  'branch',
  'template',
  'definition',
  'workflow',
  'iteration',
  'variable',
  'connection',
  'execution',
  'execution-name',
]);

/** @param {readonly Term[]} terms */
export const makeMarker = (terms) => {
  /** @type {Map<string, Term>} */
  const bySpelling = new Map();
  for (const term of terms) {
    if (plain.has(term.id)) continue;
    for (const spelling of [term.term, ...(term.also ?? [])])
      if (/^[A-Za-z]/.test(spelling) && !spelling.includes('(')) bySpelling.set(spelling.toLowerCase(), term);
  }
  const longest = [...bySpelling.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\w.$-])(${longest.map(escaped).join('|')})(?![\\w-])`, 'gi');

  /**
   * A text in nodes, first mentions wrapped. @param {string} text @param {Set<string>} seen ids, in this section
   * @returns {Node[]}
   */
  const wrap = (text, seen) => {
    /** @type {Node[]} */
    const nodes = [];
    let at = 0;
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const term = bySpelling.get(word.toLowerCase());
      if (!term || seen.has(term.id)) continue;
      seen.add(term.id);
      if (index > at) nodes.push({ type: 'text', value: text.slice(at, index) });
      nodes.push(gloss(term, word));
      at = index + word.length;
    }
    if (nodes.length === 0) return [{ type: 'text', value: text }];
    if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) });
    return nodes;
  };

  /** @param {Node} node @param {{ seen: Set<string> }} section */
  const walk = (node, section) => {
    const name = node.tagName ?? node.name ?? '';
    if (name === 'h2') section.seen = new Set();
    if (apart.has(name)) return;
    node.children = node.children?.flatMap((child) => {
      if (child.type === 'text') return /\S/.test(child.value ?? '') ? wrap(child.value ?? '', section.seen) : [child];
      walk(child, section);
      return [child];
    });
  };
  return (/** @type {Node} */ tree) => walk(tree, { seen: new Set() });
};

/** @param {Term} term @param {string} word @returns {any} */
const gloss = ({ id, says }, word) => ({
  type: 'mdxJsxTextElement',
  name: 'Gloss',
  attributes: [
    { type: 'mdxJsxAttribute', name: 'id', value: id },
    { type: 'mdxJsxAttribute', name: 'says', value: says },
  ],
  children: [{ type: 'text', value: word }],
});

export default function rehypeGlossary() {
  const { terms } = parse(readFileSync(new URL('../../content/glossary.yaml', import.meta.url), 'utf8'));
  return makeMarker(terms);
}
