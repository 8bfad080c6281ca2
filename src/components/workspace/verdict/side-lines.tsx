import type { Line } from './pair-lines';

interface SideLinesProps {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Stands before each line that the other side has not. */
  readonly sign: string;
}

/** One of two texts that stand beside each other: what differs has a sign and a tint. */
export function SideLines({ title, lines, sign }: SideLinesProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-1 text-1 font-medium text-soft">{title}</h2>
      <pre tabIndex={0} className="max-h-[60dvh] overflow-auto rounded-md bg-sunk py-2 text-1">
        <code className="block w-max min-w-full">
          {lines.map((line, index) => (
            <span key={index} className={`block px-2 ${line.differs ? 'bg-caught-soft' : ''}`}>
              <span className="mr-2 inline-block w-3 text-soft">{line.differs ? sign : ' '}</span>
              {line.text || ' '}
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}
