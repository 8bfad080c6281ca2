import { prettyJson } from '@/components/machine/pretty-json';
import { classNames } from '@/components/ui/class-names';
import { type Line, pairLines } from './pair-lines';

interface ExpectedActualProps {
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  /** Stands on the side that has none. */
  readonly nothing?: string;
}

/** What was expected, left and blue-grey, and what came, right and ink; lines that differ carry a mark. */
export function ExpectedActual({ expected, actual, nothing = 'Nothing' }: ExpectedActualProps) {
  const { left, right } = pairLines(textOf(expected), textOf(actual));
  return (
    <div className="grid overflow-hidden rounded-md border border-hairline @md:grid-cols-2">
      <Side
        title="Expected"
        lines={left}
        absent={expected === undefined ? nothing : undefined}
        className="bg-expected-soft text-expected"
      />
      <Side
        title="Yours"
        lines={right}
        absent={actual === undefined ? nothing : undefined}
        className="border-hairline bg-raised max-@md:border-t @md:border-l"
      />
    </div>
  );
}

const textOf = (text: string | undefined): string =>
  /^\s*[[{]/.test(text ?? '') ? prettyJson(text ?? '') : (text ?? '');

interface SideProps {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Said where there is nothing. */
  readonly absent: string | undefined;
  readonly className: string;
}

function Side({ title, lines, absent, className }: SideProps) {
  return (
    <section aria-label={title} className={classNames('min-w-0', className)}>
      <h3 className="pt-2 pr-3 pl-5 text-1 font-medium">{title}</h3>
      {absent !== undefined ? (
        <p className="pt-1 pr-3 pb-2 pl-5 text-1">{absent}</p>
      ) : (
        <pre tabIndex={0} className="overflow-x-auto pt-1 pb-2 text-1 outline-offset-[-2px]">
          {lines.map(({ text, differs }, index) => (
            <span key={index} className={classNames('block pr-3', differs && 'font-semibold')}>
              <span aria-hidden="true" className="inline-block w-5 text-center select-none">
                {differs ? '≠' : ''}
              </span>
              {differs ? <span className="sr-only">differs: </span> : null}
              {text || ' '}
            </span>
          ))}
        </pre>
      )}
    </section>
  );
}
