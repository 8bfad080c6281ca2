/**
 * The part of Markdown that cards use, read in one pass: whoever writes a text may be hostile, so no sign makes it be read again from there on. What
 * closes a mark is looked for once and remembered; backticks pair as in CommonMark, a run with the next run of the same length.
 */
export type Block =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

const item = /^(?:[-*]|\d{1,9}\.)\s+/;
const fence = /^```\w*$/;

function blockOf(lines: readonly string[]): Block {
  if (!lines.every((line) => item.test(line))) return { kind: 'paragraph', text: lines.join('\n') };
  const ordered = /^\d/.test(lines[0] ?? '');
  return { kind: 'list', ordered, items: lines.map((line) => line.replace(item, '')) };
}

/** Fenced code, lists and paragraphs, in their order. A fence nobody closes is text. */
export function readBlocks(text: string): Block[] {
  const lines = text.trim().split('\n');
  const last = lines.lastIndexOf('```');
  const blocks: Block[] = [];
  let open: string[] = [];
  const end = (): void => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (at < last && fence.test(line)) {
      end();
      const close = lines.indexOf('```', at + 1);
      blocks.push({ kind: 'code', text: lines.slice(at + 1, close).join('\n') });
      at = close;
    } else if (line === '') end();
    else open.push(line);
  }
  end();
  return blocks;
}

export type Part =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'picture'; readonly alt: string; readonly src: string };

const signs = /[\\`*[!]/g;
const escaped = /[\\`*_[\]<>&#+.-]/;
/** Longer addresses are no links, so that what begins many of them is not read to its end each time. */
const href = /\((https:\/\/[^)\s]{1,2000}|\/(?![/\\])[^)\s]{0,2000})\)/y;
const source = /\((\/api\/media\/[0-9a-f]{64}|data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+)\)/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The first place of `word` from `at` on, for places that only grow: what was found stays true until it is passed. */
function finder(text: string, word: string): (at: number) => number {
  let known = -2;
  return (at) => {
    if (known !== -1 && known < at) known = text.indexOf(word, at);
    return known;
  };
}

/** Where runs of backticks of each length begin. */
function runsOf(text: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const places = runs.get(run.length);
    if (places) places.push(index);
    else runs.set(run.length, [index]);
  }
  // The first is taken from the end.
  for (const places of runs.values()) places.reverse();
  return runs;
}

/** Code, strong, emphasis, links, pictures of ours, and signs made ordinary by a backslash; anything else is the text it is. */
export function readInline(text: string): Part[] {
  const parts: Part[] = [];
  const runs = runsOf(text);
  const [strongEnd, starEnd, labelEnd] = [finder(text, '**'), finder(text, '*'), finder(text, ']')];
  let from = 0;
  let at = 0;
  const take = (part: Part, end: number): void => {
    if (at > from) parts.push({ kind: 'text', text: text.slice(from, at) });
    parts.push(part);
    from = end;
    at = end;
  };
  const closingRun = (length: number): number | undefined => {
    const places = runs.get(length);
    while (places && places.length > 0 && (places.at(-1) ?? 0) <= at) places.pop();
    return places?.at(-1);
  };
  for (;;) {
    const next = matchAt(signs, text, at);
    if (!next) break;
    at = next.index;
    const sign = next[0];
    let plain = 1;
    if (sign === '\\') {
      const after = text[at + 1] ?? '';
      if (escaped.test(after)) take({ kind: 'text', text: after }, at + 2);
      else at++;
      continue;
    }
    if (sign === '`') {
      const length = runLength(text, at);
      const close = closingRun(length);
      if (close !== undefined) {
        take({ kind: 'code', text: text.slice(at + length, close).trim() }, close + length);
        continue;
      }
      plain = length;
    } else if (sign === '*' && text[at + 1] === '*') {
      const close = strongEnd(at + 3);
      if (close !== -1) {
        take({ kind: 'strong', text: text.slice(at + 2, close) }, close + 2);
        continue;
      }
      plain = 2;
    } else if (sign === '*') {
      const close = /[^*\s]/.test(text[at + 1] ?? ' ') ? starEnd(at + 2) : -1;
      if (close !== -1) {
        take({ kind: 'emphasis', text: text.slice(at + 1, close) }, close + 1);
        continue;
      }
    } else if (sign === '!' && text[at + 1] === '[') {
      const close = labelEnd(at + 2);
      const found = close === -1 ? null : matchAt(source, text, close + 1);
      if (found) {
        take({ kind: 'picture', alt: text.slice(at + 2, close), src: found[1] ?? '' }, source.lastIndex);
        continue;
      }
    } else if (sign === '[') {
      const close = labelEnd(at + 2);
      const found = close === -1 ? null : matchAt(href, text, close + 1);
      if (found) {
        take({ kind: 'link', text: text.slice(at + 1, close), href: found[1] ?? '' }, href.lastIndex);
        continue;
      }
    }
    at += plain;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end++;
  return end - at;
}
