'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { OwnReport, type ShownReport } from '@/components/reports/own-report';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Prose } from '@/components/ui/prose';
import type { CardKind, CardResponses, Graded, PresentedCard } from '@/grading';
import type { AnswerKind } from './answering';
import { kinds } from './kinds';
import { ReportProblem } from './report-problem';

/** What is sent: the browser's key makes a repeat the same answer. */
export interface SentAnswer {
  readonly versionId: string;
  readonly response: CardResponses[CardKind];
  readonly clientKey: string;
  readonly tookMs: number;
}

/** The record of an answer, or why there is none yet. */
export type Recorded = { readonly graded: Graded } | { readonly refused: string } | { readonly unsent: string };

interface QuizCardProps {
  readonly card: PresentedCard;
  readonly versionId: string;
  /** An answer recorded before: shown as it was given. */
  readonly earlier?: { readonly response: unknown; readonly graded: Graded } | undefined;
  /** How many stand on the page, which counts them as they come. */
  readonly among?: number | undefined;
  readonly send: (answer: SentAnswer) => Promise<Recorded>;
  /** Told once the answer is recorded; then it is whoever asked who goes on, and “Answer again” is not offered. */
  readonly onGraded?: ((graded: Graded) => void) | undefined;
  /** What its learner reported of it, with the answers. */
  readonly reports?: readonly ShownReport[] | undefined;
  /** Shown to its author: nothing of it can be reported. */
  readonly preview?: boolean;
}

/** A quiz card: read, answer, see why. Keys 1–9 choose while it has the focus, Enter answers. */
export function QuizCard({
  card,
  versionId,
  earlier,
  among,
  send,
  onGraded,
  reports = [],
  preview = false,
}: QuizCardProps) {
  // One renderer serves one kind; the registry's type ties them, which TypeScript cannot follow through a union.
  const kind = kinds[card.kind] as unknown as AnswerKind<CardKind>;
  const id = useId();
  const [response, setResponse] = useState(() => (earlier?.response as CardResponses[CardKind]) ?? kind.blank(card));
  const [graded, setGraded] = useState(earlier?.graded);
  const [said, setSaid] = useState<string>();
  const [sending, setSending] = useState(false);
  const attempt = useRef({ key: '', openedAt: 0 });
  const result = useRef<HTMLElement>(null);
  const answeredHere = useRef(false);

  useEffect(() => {
    attempt.current.openedAt ||= performance.now();
  }, []);
  useEffect(() => {
    if (graded && answeredHere.current) result.current?.focus();
  }, [graded]);

  const change = (next: CardResponses[CardKind]): void => {
    setResponse(next);
    setSaid(undefined);
    attempt.current.key = '';
  };
  const answer = async (): Promise<void> => {
    const missing = kind.missing(card, response);
    if (missing) return setSaid(missing);
    attempt.current.key ||= crypto.randomUUID();
    setSending(true);
    setSaid(undefined);
    const tookMs = Math.round(performance.now() - attempt.current.openedAt);
    const recorded = await send({ versionId, response, clientKey: attempt.current.key, tookMs });
    setSending(false);
    if ('graded' in recorded) {
      answeredHere.current = true;
      setGraded(recorded.graded);
      onGraded?.(recorded.graded);
    } else setSaid('refused' in recorded ? recorded.refused : recorded.unsent);
  };
  const again = (): void => {
    setGraded(undefined);
    setResponse(kind.blank(card));
    attempt.current = { key: '', openedAt: performance.now() };
  };
  const press = (event: KeyboardEvent): void => {
    if (graded || sending || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing =
      event.target instanceof HTMLInputElement && event.target.type !== 'radio' && event.target.type !== 'checkbox';
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void answer();
    } else if (kind.press && !typing && /^[1-9]$/.test(event.key)) {
      event.preventDefault();
      change(kind.press(card, response, Number(event.key)));
    }
  };

  return (
    <section
      aria-labelledby={`prompt-${card.id}`}
      data-card={card.id}
      onKeyDown={press}
      className="rounded-md border border-hairline bg-raised p-4 text-2 sm:p-6"
    >
      {among === undefined ? null : (
        <p className="mb-2 text-1 text-soft tabular-nums">
          Card <span data-card-number="" /> of {among}
        </p>
      )}
      <div id={`prompt-${card.id}`} className="mb-4 text-3 font-medium text-pretty">
        <Prose text={card.prompt} />
      </div>
      <kind.Answer card={card} response={response} graded={graded} onChange={change} />
      {graded ? (
        <Verdict ref={result} id={id} graded={graded} onAgain={onGraded ? undefined : again}>
          {preview ? null : <ReportProblem versionId={versionId} />}
        </Verdict>
      ) : (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button kind="primary" pending={sending} onClick={answer}>
            {sending ? 'Answering' : 'Answer'}
          </Button>
          <p role="status" className="min-w-0 text-2 text-soft">
            {said}
          </p>
        </div>
      )}
      {graded && reports.length > 0 ? (
        <div className="mt-4 grid gap-4 border-t border-hairline pt-4">
          {reports.map((report) => (
            <OwnReport key={report.createdAt.getTime()} report={report} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

interface VerdictProps {
  readonly ref: React.Ref<HTMLElement>;
  readonly id: string;
  readonly graded: Graded;
  readonly onAgain: (() => void) | undefined;
  readonly children: React.ReactNode;
}

function Verdict({ ref, id, graded, onAgain, children }: VerdictProps) {
  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={id} className="mt-4 border-t border-hairline pt-4 outline-none">
      <p id={id} className={classNames('font-semibold', graded.correct ? 'text-succeeded' : 'text-failed')}>
        <span aria-hidden="true">{graded.correct ? '✓ ' : '✕ '}</span>
        {graded.correct ? 'Right.' : 'Not right.'}
      </p>
      <Prose text={graded.explanation} className="mt-1" />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-1 text-soft">
          <a href={graded.source.url} className="underline underline-offset-2">
            {graded.source.title}
          </a>
          , <span className="whitespace-nowrap">checked {graded.checkedOn}</span>
        </p>
        <div className="flex flex-wrap gap-2">
          {children}
          {onAgain ? (
            <Button kind="secondary" size="small" onClick={onAgain}>
              Answer again
            </Button>
          ) : null}
        </div>
      </div>
    </section>
  );
}
