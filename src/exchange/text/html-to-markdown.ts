import { Parser } from 'htmlparser2';
import type { Losses } from '../loss';
import { escapeMarkdown } from './markdown';

/** Elements whose content is not text for a reader. */
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
]);
const media = new Set([
  'audio',
  'video',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'script',
  'form',
  'input',
]);
const blocks = new Set([
  'p',
  'div',
  'section',
  'article',
  'blockquote',
  'header',
  'footer',
  'figure',
  'figcaption',
  'table',
  'tr',
  'dl',
  'dt',
  'dd',
  'br',
  'hr',
  'center',
]);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const marks: Record<string, string> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  tt: '`',
  kbd: '`',
  samp: '`',
};
const unmarked: Record<string, string> = {
  u: 'underlining',
  sub: 'subscript',
  sup: 'superscript',
  s: 'strike-through',
  del: 'strike-through',
};
const maxDepth = 100;

interface Span {
  readonly name: string;
  readonly from: number;
  readonly href?: string;
  readonly numbered?: boolean;
}

/**
 * HTML as the Markdown of our cards: paragraphs, lists, fenced code, marks, links and pictures. Everything else becomes the text it holds,
 * and nothing that runs or loads comes through, since no HTML is kept. What is lost is told to `losses`. `image` gives the address a picture is kept
 * under, or undefined for one that is missing.
 */
export function htmlToMarkdown(
  html: string,
  losses: Losses,
  image: (src: string, alt: string) => string | undefined,
): string {
  let out = '';
  let hidden = 0;
  let pre = 0;
  const open: Span[] = [];
  const lists: { numbered: boolean; count: number }[] = [];
  const inCode = () => pre > 0 || open.some(({ name }) => marks[name] === '`');
  const breakLine = (lines: number) => {
    if (lists.length > 0) {
      if (!/\s$/.test(out)) out += ' ';
      return;
    }
    out = out.replace(/[ \t]+$/, '');
    if (out !== '') out = out.replace(/\n*$/, '\n'.repeat(lines));
  };
  const close = (span: Span) => {
    const inner = out.slice(span.from);
    const mark = marks[span.name];
    const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
    const head = out.slice(0, span.from);
    if (text === '') {
      out = head + before;
      return;
    }
    if (mark === '`') {
      const fence = text.includes('`') ? '``' : '`';
      const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
      out = `${head}${before}${fence}${gap}${text}${gap}${fence}${after}`;
    } else if (mark) out = text.includes('\n\n') ? head + inner : `${head}${before}${mark}${text}${mark}${after}`;
    else if (span.href !== undefined) out = `${head}${before}[${text}](${span.href})${after}`;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (media.has(name) && hidden === 0)
          losses.add('formatting', `A <${name}> element is left out: cards hold text and pictures.`);
        if (silent.has(name)) hidden++;
        if (hidden > 0) return;
        if (open.length > maxDepth) return;
        if (unmarked[name]) losses.add('formatting', `The ${unmarked[name]} is left out; its text stays.`);
        if (name === 'table') losses.add('formatting', 'A table becomes lines of text.');
        if (name === 'pre') {
          breakLine(2);
          pre++;
          open.push({ name, from: out.length });
        } else if (name === 'ul' || name === 'ol') {
          if (lists.length > 0) losses.add('formatting', 'A list inside a list becomes part of its item.');
          else breakLine(2);
          lists.push({ numbered: name === 'ol', count: 0 });
        } else if (name === 'li') {
          const list = lists[0];
          if (!list) return;
          list.count++;
          if (lists.length === 1) {
            const before = out.trimEnd();
            out = before + (before === '' ? '' : list.count === 1 ? '\n\n' : '\n');
            out += list.numbered ? `${list.count}. ` : '- ';
          } else out += /\s$/.test(out) ? '' : ' ';
        } else if (name === 'img') {
          const alt = (attributes['alt'] ?? '').replace(/[[\]\n]/g, ' ').trim();
          const address = image(attributes['src'] ?? '', alt);
          out += address === undefined ? (alt === '' ? '' : `*${escapeMarkdown(alt)}*`) : `![${alt}](${address})`;
        } else if (name === 'td' || name === 'th') {
          if (!/(^|[\n])$/.test(out)) out += ' | ';
        } else if (headings.has(name) || blocks.has(name)) {
          breakLine(2);
          if (headings.has(name)) open.push({ name: 'strong', from: out.length });
        } else if (marks[name] && !inCode()) open.push({ name, from: out.length });
        else if (name === 'a') {
          const href = attributes['href'] ?? '';
          if (/^https:\/\/[^\s()]+$/.test(href)) open.push({ name, from: out.length, href });
          else if (href !== '')
            losses.add('formatting', `The link to ${href.slice(0, 80)} is left out: cards link to https addresses.`);
        }
      },
      ontext(text) {
        if (hidden > 0) return;
        if (pre > 0) out += text;
        else if (inCode()) out += text.replace(/\s+/g, ' ');
        else {
          const flat = escapeMarkdown(text.replace(/\s+/g, ' '));
          out += /(^|\s)$/.test(out) ? flat.replace(/^ /, '') : flat;
        }
      },
      onclosetag(name) {
        if (silent.has(name)) hidden = Math.max(0, hidden - 1);
        if (hidden > 0) return;
        if (name === 'pre' && pre > 0) {
          pre--;
          const at = open.findLastIndex((span) => span.name === 'pre');
          const span = open[at];
          if (!span) return;
          open.splice(at);
          const text = out.slice(span.from).replace(/^\n|\n+$/g, '');
          out = `${out.slice(0, span.from)}\`\`\`\n${text}\n\`\`\``;
          breakLine(2);
          return;
        }
        if (name === 'ul' || name === 'ol') {
          lists.pop();
          if (lists.length === 0) breakLine(2);
          return;
        }
        const heading = headings.has(name);
        if (marks[name] || name === 'a' || heading) {
          const wanted = heading ? 'strong' : name;
          const at = open.findLastIndex((span) => span.name === wanted);
          const span = open[at];
          if (at === open.length - 1 && span) {
            open.pop();
            close(span);
          } else if (span) open.splice(at, 1);
        }
        if (heading || (blocks.has(name) && name !== 'br')) breakLine(2);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return out.trim();
}
