import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { countInWords } from './count-in-words';
import { linkOf } from './finding-links';
import type { ListedFinding } from './protocol';

const KINDS = {
  error: { glyph: '✕', word: 'Error', look: 'text-failed' },
  warning: { glyph: '▲', word: 'Warning', look: 'text-caught' },
  advice: { glyph: '◆', word: 'Advice', look: 'text-running' },
} as const satisfies Record<ListedFinding['kind'], unknown>;

interface FindingsPanelProps {
  /** `undefined` until the first check is done. */
  readonly findings: readonly ListedFinding[] | undefined;
  /** Why nothing is checked, when that is so. */
  readonly lost: string | undefined;
  readonly canFix: boolean;
  readonly onGoTo: (finding: ListedFinding) => void;
  readonly onFix: (index: number) => void;
}

/** What the checker says, as a list one can walk by keyboard; each line leads to its place in the text. Advice stands apart. */
export function FindingsPanel({ findings, lost, canFix, onGoTo, onFix }: FindingsPanelProps) {
  const id = useId();
  const [open, setOpen] = useState(true);
  const all = (findings ?? []).map((finding, index) => ({ finding, index }));
  const advice = all.filter(({ finding }) => finding.kind === 'advice');
  const parts = [all.filter(({ finding }) => finding.kind !== 'advice'), firstOfEach(advice)] as const;
  const words = lost ?? (findings === undefined ? 'Checking' : countInWords(findings));
  return (
    <section aria-label="What the checker says" className="@container border-t border-hairline bg-paper text-1">
      <div className="flex min-h-9 items-center">
        <p role="status" className={classNames('flex grow items-center gap-2 px-3', all.length === 0 && 'text-soft')}>
          <Shapes findings={findings} />
          {words}
        </p>
        {all.length > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            aria-label={open ? 'Hide the list' : 'Show the list'}
            onClick={() => setOpen(!open)}
            className="flex h-9 w-11 items-center justify-center text-soft hover:text-ink"
          >
            <ChevronDown size={16} aria-hidden="true" className={classNames(!open && 'rotate-180')} />
          </button>
        ) : null}
      </div>
      <div id={id} hidden={!open || all.length === 0} className="max-h-44 overflow-auto border-t border-hairline">
        {parts.map((part, index) =>
          part.length === 0 ? null : (
            <ul key={index} aria-label={index === 0 ? 'Faults' : 'Advice, which is never graded'}>
              {part.map((entry) => (
                <Line
                  key={entry.index}
                  finding={entry.finding}
                  again={
                    entry.finding.kind === 'advice'
                      ? advice.flatMap(({ finding }) =>
                          finding !== entry.finding && sameWords(finding, entry.finding) ? [finding] : [],
                        )
                      : []
                  }
                  onGoTo={onGoTo}
                  onFix={canFix ? () => onFix(entry.index) : undefined}
                />
              ))}
            </ul>
          ),
        )}
      </div>
    </section>
  );
}

interface Entry {
  readonly finding: ListedFinding;
  readonly index: number;
}

const sameWords = (one: ListedFinding, other: ListedFinding): boolean =>
  one.message === other.message && one.fix === undefined && other.fix === undefined;

/** Advice that says the same of several states is said once. */
const firstOfEach = (advice: readonly Entry[]): readonly Entry[] =>
  advice.filter(
    ({ finding }, at) => advice.findIndex((one) => one.finding === finding || sameWords(one.finding, finding)) === at,
  );

/** The worst of it as a shape, before the words. */
function Shapes({ findings }: Pick<FindingsPanelProps, 'findings'>) {
  if (findings === undefined) return null;
  const worst = (['error', 'warning', 'advice'] as const).find((kind) => findings.some((each) => each.kind === kind));
  return (
    <span aria-hidden="true" className={worst ? KINDS[worst].look : 'text-succeeded'}>
      {worst ? KINDS[worst].glyph : '✓'}
    </span>
  );
}

interface LineProps {
  readonly finding: ListedFinding;
  /** The same words about other places. */
  readonly again: readonly ListedFinding[];
  readonly onGoTo: (finding: ListedFinding) => void;
  readonly onFix: (() => void) | undefined;
}

function Line({ finding, again, onGoTo, onFix }: LineProps) {
  const { glyph, word, look } = KINDS[finding.kind];
  const { href, words } = linkOf(finding);
  const mends = finding.fix !== undefined && onFix !== undefined;
  return (
    <li
      className={classNames(
        'items-start gap-x-3 border-hairline border-b last:border-b-0 hover:bg-sunk',
        mends ? '@2xl:flex' : '@md:flex',
      )}
    >
      <div className="min-w-0 grow">
        <button type="button" onClick={() => onGoTo(finding)} className="flex w-full min-w-0 gap-2 px-3 py-2 text-left">
          <span className={classNames('w-4 shrink-0 text-center', look)}>
            <span aria-hidden="true">{glyph}</span>
            <span className="sr-only">{word}, </span>
          </span>
          <span className="w-14 shrink-0 text-soft tabular-nums">
            Line {finding.line}
            <span className="sr-only">: </span>
          </span>
          <span className="min-w-0 break-words">{finding.message}</span>
        </button>
        {again.length > 0 ? (
          <p className="-mt-1 flex flex-wrap gap-x-2 pr-3 pb-2 pl-[100px] text-soft">
            The same in
            {again.map((other) => (
              <button
                key={other.from}
                type="button"
                onClick={() => onGoTo(other)}
                className="text-accent tabular-nums underline underline-offset-2"
              >
                line {other.line}
              </button>
            ))}
          </p>
        ) : null}
      </div>
      {/* Below the words, it begins where they begin. */}
      <span
        className={classNames(
          'flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 pr-3 pb-2 pl-[100px]',
          mends ? '@2xl:min-h-9 @2xl:pb-0 @2xl:pl-0' : '@md:min-h-9 @md:pb-0 @md:pl-0',
        )}
      >
        {mends ? (
          <Button size="small" className="h-7 px-2" onClick={onFix}>
            {finding.fix}
          </Button>
        ) : null}
        <Link href={href} prefetch={false} className="whitespace-nowrap text-accent underline underline-offset-2">
          {words}
        </Link>
      </span>
    </li>
  );
}
