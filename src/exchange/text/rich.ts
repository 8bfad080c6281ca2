import type { Losses } from '../loss';
import { htmlToMarkdown } from './html-to-markdown';
import { plainToMarkdown } from './markdown';

/** The text formats of Moodle; `moodle` is its auto-format: HTML where there is any, else lines. */
export const textFormats = ['html', 'moodle', 'plain', 'markdown'] as const;
export type TextFormat = (typeof textFormats)[number];

export const textFormatOf = (name: string | undefined, fallback: TextFormat): TextFormat => {
  const known = (name ?? '')
    .toLowerCase()
    .replace(/^(moodle)_?auto_?format$/, '$1')
    .replace(/^plain_text$/, 'plain');
  return textFormats.find((one) => one === known) ?? fallback;
};

/** What stands in code is no markup. */
const looksLikeHtml = (text: string): boolean =>
  /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i.test(text.replace(/\\.|```[\s\S]*?```|`[^`\n]+`/g, ''));

type KeepImage = (src: string, alt: string) => string | undefined;

const byFormat: Record<TextFormat, (text: string, losses: Losses, image: KeepImage) => string> = {
  html: (text, losses, image) => htmlToMarkdown(text, losses, image),
  // People type `code` in plain questions and mean code: marks stay marks.
  moodle: (text, losses, image) => (looksLikeHtml(text) ? htmlToMarkdown(text, losses, image) : text.trim()),
  plain: (text) => plainToMarkdown(text),
  markdown: (text, _losses, image) =>
    text.trim().replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, (_, alt: string, src: string) => {
      const address = image(src, alt);
      return address === undefined ? (alt === '' ? '' : `*${alt}*`) : `![${alt}](${address})`;
    }),
};

/** Foreign text as the Markdown of our cards. */
export const toMarkdown = (text: string, format: TextFormat, losses: Losses, image: KeepImage): string =>
  byFormat[format](text, losses, image);

/** For formats that carry no pictures: each one that a text names is missing, unless it stands in the text itself or is ours. */
export const noImages =
  (losses: Losses): KeepImage =>
  (src) => {
    if (src.startsWith('/api/media/')) return src;
    losses.add('image', `The picture ${src.slice(0, 80) || 'without an address'} is not in the file.`);
    return undefined;
  };
