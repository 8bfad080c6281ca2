import MarkdownIt from 'markdown-it';

/** CommonMark; raw HTML is shown as text, addresses that could run make no link, and what is written is well-formed XML too. */
const markdown = new MarkdownIt('commonmark', { html: false, xhtmlOut: true });

/** Text as Markdown that shows it letter for letter: what would be a mark is escaped. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*[\]]|_(?=\S)|(?<=\S)_/g, (mark, at: number) =>
      // An underscore between letters marks nothing.
      mark === '_' && /\w/.test(text[at - 1] ?? '') && /\w/.test(text[at + 1] ?? '') ? mark : `\\${mark}`,
    )
    .replace(/<(?=[a-z!/?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');

/** Plain lines as Markdown: a line break begins a paragraph, as it would be seen. */
export const plainToMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      escapeMarkdown(line.trim())
        .replace(/^(#{1,6}\s|>|[-+]\s)/, '\\$1')
        .replace(/^(\d+)\.(\s)/, '$1\\.$2'),
    )
    .filter((line) => line !== '')
    .join('\n\n');

/** A card's Markdown as HTML. */
export const markdownToHtml = (text: string): string => markdown.render(text.trim()).trim();

/** One line of it: without the paragraph around it. */
export const markdownToInlineHtml = (text: string): string => {
  const html = markdownToHtml(text);
  const only = /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(html);
  return only ? (only[1] ?? '') : html;
};

const picture = /!\[([^\]]*)\]\(([^)\s]+)\)/g;

/** Every picture of a text, by its address, once. */
export const picturesOf = (text: string): { readonly alt: string; readonly address: string }[] => [
  ...new Map([...text.matchAll(picture)].map(([, alt = '', address = '']) => [address, { alt, address }])).values(),
];

/** The text with each picture's address replaced; a picture for which `to` knows none is left as its words. */
export const replacePictures = (text: string, to: (address: string) => string | undefined): string =>
  text.replace(picture, (_, alt: string, address: string) => {
    const next = to(address);
    return next === undefined ? (alt === '' ? '' : `*${alt}*`) : `![${alt}](${next})`;
  });
