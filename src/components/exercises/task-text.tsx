import type { ComponentProps } from 'react';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';

const parts = {
  pre: ({ node: _, ...props }: ComponentProps<'pre'> & { node?: unknown }) => <pre tabIndex={0} {...props} />,
  // The page's own title stands above: a task's headings begin one step lower.
  h1: ({ node: _, ...props }: ComponentProps<'h2'> & { node?: unknown }) => <h2 {...props} />,
};

/** A task's Markdown as elements; HTML in it stays text. Drawn on the server. */
export function TaskText({ text }: { text: string }) {
  return (
    <div className="task-prose">
      <Markdown remarkPlugins={[remarkGfm]} components={parts}>
        {text}
      </Markdown>
    </div>
  );
}
