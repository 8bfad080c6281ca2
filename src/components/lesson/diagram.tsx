import type { ReactNode } from 'react';

/**
 * A drawing of services, 640 units wide, with what it shows in words below. On a narrow screen it keeps its size and is scrolled by
 * itself. Children are SVG; colours are the theme's variables, so that it is drawn once for light and dark.
 */
export function Diagram({
  id,
  title,
  words,
  caption,
  height,
  children,
}: {
  /** Unique in its lesson. */
  id: string;
  title: string;
  /** What the drawing shows, for those who read rather than look. */
  words: string;
  caption: string;
  height: number;
  children: ReactNode;
}) {
  return (
    <figure>
      <div className="diagram-scroll" tabIndex={0}>
        <svg
          viewBox={`0 0 640 ${height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-words`}
          fontSize="13"
          fill="none"
        >
          <title id={`${id}-title`}>{title}</title>
          <defs>
            <marker
              id={`${id}-tip`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M0 0L8 4L0 8Z" fill="var(--ink-soft)" />
            </marker>
          </defs>
          {children}
        </svg>
      </div>
      <figcaption>{caption}</figcaption>
      <details className="diagram-words">
        <summary>In words</summary>
        <p id={`${id}-words`}>{words}</p>
      </details>
    </figure>
  );
}
