'use client';

import { Printer } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonClass } from '@/components/ui/button';
import { counted } from '@/components/ui/counted';
import { Prose } from '@/components/ui/prose';
import type { ApiOutputs } from '@/trpc/calls';
import { Question } from './question';

interface PrintedQuizProps {
  readonly slug: string;
  readonly title: string;
  readonly instructions: string;
  readonly drawn: ApiOutputs['quizzes']['preview'];
  readonly keys: boolean;
}

const nothing = (): void => undefined;

/** A quiz on paper: questions with room for a name, or the same with its keys. */
export function PrintedQuiz({ slug, title, instructions, drawn, keys }: PrintedQuizProps) {
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button kind="primary" onClick={() => window.print()}>
          <Printer size={16} aria-hidden="true" />
          Print
        </Button>
        <Link href={`/teach/quizzes/${slug}/print${keys ? '' : '?keys=1'}`} className={buttonClass('secondary')}>
          {keys ? 'Without keys' : 'With keys'}
        </Link>
        <Link href={`/teach/quizzes/${slug}`} className={buttonClass('quiet')}>
          Back to the quiz
        </Link>
      </div>
      <header>
        <h1 className="text-5 font-semibold tracking-tight">{title}</h1>
        <p className="mt-2 text-soft tabular-nums">
          {counted(drawn.questions.length, 'question')}, {counted(drawn.maxPoints, 'point')}
          {keys ? '. With keys' : ''}
        </p>
        {keys ? null : <p className="mt-4 border-b border-control pb-6 text-soft">Name</p>}
        {instructions ? <Prose text={instructions} className="mt-4" /> : null}
      </header>
      <ol className="grid gap-6">
        {drawn.questions.map(({ place, card, points, key }) => (
          <li key={place} className="break-inside-avoid">
            <div id={`prompt-${card.id}`} className="mb-2 flex gap-3 font-medium">
              <span className="w-6 shrink-0 text-right tabular-nums">{place + 1}.</span>
              <Prose text={card.prompt} className="min-w-0 grow" />
              <span className="shrink-0 text-1 font-normal text-soft tabular-nums">___ / {points}</span>
            </div>
            <fieldset disabled className="min-w-0 pl-9">
              <Question card={card} response={null} graded={keys && key ? key : undefined} onChange={nothing} />
            </fieldset>
          </li>
        ))}
      </ol>
    </div>
  );
}
