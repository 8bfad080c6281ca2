import { choiceCard } from '../assemble';
import type { DraftCard, DraftFields } from '../draft';
import type { Format, ReadFile, ReadQuestion, SourceFile } from '../format';
import { Losses, Malformed } from '../loss';
import { ExternalIds } from '../metadata';
import { fingerprint, maxQuestions, textOf } from '../text/bytes';
import { noImages, toMarkdown } from '../text/rich';

interface Callout {
  readonly line: number;
  readonly title: string;
  readonly body: string;
  readonly heading: string;
}

/** Call-outs of the kind question (Obsidian also calls it help and faq), folded or not, wherever they stand. */
function calloutsOf(text: string): Callout[] {
  const lines = text.split('\n');
  const found: Callout[] = [];
  let fence = '';
  let heading = '';
  let at = lines[0] === '---' ? Math.max(0, lines.indexOf('---', 1)) : 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && (fence === '' || line.trim().startsWith(fence))) fence = fence === '' ? mark : '';
    if (fence !== '') continue;
    heading = /^#{1,6}\s+(.+)$/.exec(line)?.[1]?.trim() ?? heading;
    const begun = /^\s*((?:>\s?)+)\[!(?:question|help|faq)\][+-]?[ \t]*(.*)$/i.exec(line);
    if (!begun) continue;
    const depth = (begun[1] ?? '').replace(/[^>]/g, '').length;
    const quote = new RegExp(`^\\s*(?:>[ ]?){${depth}}`);
    const body: string[] = [];
    let next = at + 1;
    for (; next < lines.length && quote.test(lines[next] ?? ''); next++) {
      const inner = (lines[next] ?? '').replace(quote, '');
      if (/^\s*\[!\w+\]/.test(inner)) break;
      body.push(inner);
    }
    found.push({ line: at + 1, title: (begun[2] ?? '').trim(), body: body.join('\n').trim(), heading });
    at = next - 1;
  }
  return found;
}

/** Obsidian's own marks as plain Markdown. */
function plainMarks(text: string, losses: Losses): string {
  return (
    text
      .replace(/!\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g, (_, name: string) => {
        losses.add('image', `“${name.trim().slice(0, 80)}” is a file of the vault, not of the note: it is left out.`);
        return '';
      })
      .replace(/\[\[([^\]|]+)\|([^\]]+)\]\]/g, '$2')
      .replace(/\[\[([^\]]+)\]\]/g, (_, target: string) => target.replace(/^.*#/, ''))
      .replace(/==([^=\n]+)==/g, '**$1**')
      .replace(/%%[\s\S]*?%%/g, '')
      // A fence begins a block of its own.
      .replace(/([^\n])[ \t]*\n(```\w*\n)/g, '$1\n\n$2')
  );
}

const checkbox = /^\s*[-*]\s+\[([ xX])\]\s+(.+)$/;

function readCallout(callout: Callout, ids: ExternalIds): ReadQuestion {
  const losses = new Losses();
  const block = /(?:^|\s)\^([\w-]+)\s*$/.exec(callout.body)?.[1];
  const clean = (text: string) => toMarkdown(plainMarks(text, losses), 'markdown', losses, noImages(losses)).trim();
  let prompt = clean(callout.title);
  let body = callout.body.replace(/(?:^|\s)\^[\w-]+\s*$/, '');
  if (prompt === '') {
    // Without a title the first paragraph asks.
    const [first = '', ...rest] = body.split(/\n\s*\n/);
    prompt = clean(first);
    body = rest.join('\n\n');
  }
  const fields: DraftFields = { id: '', prompt, explanation: '' };
  return {
    externalId: ids.give(block, '', callout.title || prompt),
    title: callout.heading,
    line: callout.line,
    category: callout.heading,
    tags: [],
    card: makeCard(fields, body, clean, losses),
    prompt,
    losses: losses.all,
  };
}

/** Check boxes are options; otherwise the text is the one right answer. */
function makeCard(
  fields: DraftFields,
  body: string,
  clean: (text: string) => string,
  losses: Losses,
): DraftCard | undefined {
  const lines = body.split('\n');
  const boxes = lines.flatMap((line) => {
    const box = checkbox.exec(line);
    return box ? [{ text: clean(box[2] ?? ''), fraction: box[1] === ' ' ? 0 : 1, feedback: '' }] : [];
  });
  if (boxes.length > 1 && boxes.some(({ fraction }) => fraction === 1)) {
    const rest = clean(lines.filter((line) => !checkbox.test(line)).join('\n'));
    return choiceCard({ ...fields, explanation: rest }, boxes, true, new Losses());
  }
  const answer = clean(body);
  if (fields.prompt === '') {
    losses.add('kind', 'The call-out asks nothing, so it cannot be a card.');
    return undefined;
  }
  if (answer === '') {
    losses.add('kind', 'The call-out has no answer below its question, so it cannot be a card.');
    return undefined;
  }
  return choiceCard(fields, [{ text: answer, fraction: 1, feedback: '' }], false, losses);
}

function readObsidian(file: SourceFile): ReadFile {
  const callouts = calloutsOf(textOf(file.bytes));
  if (callouts.length === 0)
    throw new Malformed(
      undefined,
      'The note holds no question. Obsidian writes one as “> [!question]- Which?” with the answer in the lines below, each begun with >.',
    );
  if (callouts.length > maxQuestions)
    throw new Malformed(
      undefined,
      `The note holds more than ${maxQuestions} questions. Split it and import the parts.`,
    );
  const ids = new ExternalIds(fingerprint);
  return { questions: callouts.map((callout) => readCallout(callout, ids)), images: new Map() };
}

/** Notes with question call-outs; in only, since a card says more than a note does. */
export const obsidian: Format = {
  id: 'obsidian',
  name: 'Obsidian note',
  about: 'Markdown notes with question call-outs: > [!question]- Which?',
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown; charset=utf-8',
  recognise: ({ bytes }) => /^\s*(?:>\s?)+\[!(question|help|faq)\]/im.test(textOf(bytes)),
  read: readObsidian,
};
