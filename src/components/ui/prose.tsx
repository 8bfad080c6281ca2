import { Fragment, type ReactNode } from 'react';
import { type Block, type Part, readBlocks, readInline } from './read-prose';

/**
 * The part of Markdown that cards use, as elements: paragraphs, lists, fenced code, `code`, **strong**, *emphasis*,
 * [links](https://…), ![pictures](/api/media/…) of ours, and signs made ordinary by a backslash. Nothing becomes HTML, so a card's text cannot carry a script; anything else stays the text it is.
 */
export function Prose({ text, className }: { text: string; className?: string }) {
  return <div className={className}>{readBlocks(text).map(block)}</div>;
}

/** The same for one line: no blocks, so that it can stand in a label. */
export function InlineProse({ text }: { text: string }) {
  return inline(text);
}

function block(read: Block, index: number): ReactNode {
  if (read.kind === 'code')
    return (
      <pre key={index} tabIndex={0} className="my-2 overflow-x-auto rounded-md bg-sunk p-3 text-1">
        <code>{read.text}</code>
      </pre>
    );
  if (read.kind === 'list') {
    const items = read.items.map((item, at) => <li key={at}>{inline(item)}</li>);
    return read.ordered ? (
      <ol key={index} className="my-1 list-decimal pl-5">
        {items}
      </ol>
    ) : (
      <ul key={index} className="my-1 list-disc pl-5">
        {items}
      </ul>
    );
  }
  return (
    <p key={index} className="not-first:mt-2">
      {inline(read.text)}
    </p>
  );
}

const inline = (text: string): ReactNode =>
  readInline(text).map((part, index) => <Fragment key={index}>{element(part)}</Fragment>);

function element(part: Part): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'picture':
      return (
        // biome-ignore lint/performance/noImgElement: kept in our database and cached for good; nothing is to be gained by resizing
        <img
          src={part.src}
          alt={part.alt}
          loading="lazy"
          className="my-2 max-h-96 max-w-full rounded-md border border-hairline bg-raised"
        />
      );
    case 'code':
      return <code className="rounded-md bg-sunk px-1 py-px text-[0.92em] [overflow-wrap:anywhere]">{part.text}</code>;
    case 'strong':
      return <strong>{inline(part.text)}</strong>;
    case 'emphasis':
      return <em>{inline(part.text)}</em>;
    case 'link':
      return (
        <a href={part.href} className="text-accent underline underline-offset-2">
          {part.text}
        </a>
      );
  }
}
