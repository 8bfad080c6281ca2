import { Fragment, type ReactNode } from 'react';

/**
 * The part of Markdown that cards use, as elements: paragraphs, lists, fenced code, `code`, **strong**, *emphasis*,
 * [links](https://…), ![pictures](/api/media/…) of ours, and signs made ordinary by a backslash. Nothing becomes HTML, so a card's text cannot carry a script; anything else stays the text it is.
 */
export function Prose({ text, className }: { text: string; className?: string }) {
  return <div className={className}>{blocksOf(text).map(block)}</div>;
}

/** The same for one line: no blocks, so that it can stand in a label. */
export function InlineProse({ text }: { text: string }) {
  return inline(text);
}

const blocksOf = (text: string): string[] =>
  text.trim().split(/\n{2,}(?=(?:[^`]|`(?!``))*(?:```[^`]*```(?:[^`]|`(?!``))*)*$)/);

function block(text: string, index: number): ReactNode {
  const fenced = /^```\w*\n([\s\S]*?)\n?```$/.exec(text);
  if (fenced) {
    return (
      <pre key={index} tabIndex={0} className="my-2 overflow-x-auto rounded-md bg-sunk p-3 text-1">
        <code>{fenced[1]}</code>
      </pre>
    );
  }
  const lines = text.split('\n');
  if (lines.every((line) => /^([-*]|\d+\.)\s/.test(line))) {
    const items = lines.map((line) => <li key={line}>{inline(line.replace(/^([-*]|\d+\.)\s+/, ''))}</li>);
    return /^\d/.test(text) ? (
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
      {inline(text)}
    </p>
  );
}

const MARKS =
  /\\(?<sign>[\\`*_[\]<>&#+.-])|(`+)(?<code>.+?)\2|!\[(?<alt>[^\]]*)\]\((?<src>\/api\/media\/[0-9a-f]{64}|data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+)\)|\*\*(?<strong>.+?)\*\*|\*(?<emphasis>[^*\s][^*]*?)\*|\[(?<label>[^\]]+)\]\((?<href>https:\/\/[^)\s]+|\/(?![/\\])[^)\s]*)\)/gs;

function inline(text: string): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    const { sign, code, alt, src, strong, emphasis, label, href } = match.groups ?? {};
    parts.push(
      sign !== undefined ? (
        sign
      ) : src !== undefined ? (
        // biome-ignore lint/performance/noImgElement: kept in our database and cached for good; nothing is to be gained by resizing
        <img
          src={src}
          alt={alt}
          loading="lazy"
          className="my-2 max-h-96 max-w-full rounded-md border border-hairline bg-raised"
        />
      ) : code !== undefined ? (
        <code className="rounded-md bg-sunk px-1 py-px text-[0.92em] [overflow-wrap:anywhere]">{code.trim()}</code>
      ) : strong !== undefined ? (
        <strong>{inline(strong)}</strong>
      ) : emphasis !== undefined ? (
        <em>{inline(emphasis)}</em>
      ) : (
        <a href={href} className="text-accent underline underline-offset-2">
          {label}
        </a>
      ),
    );
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
