import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { InlineProse } from '@/components/ui/prose';
import { type Question, stateOf } from './editor/version-state';
import { STATE_WORDS } from './words';

/** Which question it is, where it stands, and what else there is to see of it. */
export function QuestionHead({ question }: { question: Question }) {
  const { slug, versions, draft, builtIn, reports } = question;
  const live = versions.find(({ state }) => state === 'published');
  const [newest] = versions;
  const written = (draft?.body ?? newest?.body)?.['prompt'];
  const prompt = typeof written === 'string' ? written.replace(/```[\s\S]*?(```|$)/g, ' ').trim() : '';
  const state = newest && newest.id !== live?.id && !builtIn ? stateOf(newest) : undefined;
  const answered = versions.some(({ state }) => state === 'published' || state === 'archived');
  return (
    <header className="mb-6 grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 grow basis-80">
          <h1 className="line-clamp-2 max-w-prose text-4 font-semibold tracking-tight text-pretty [overflow-wrap:anywhere]">
            {prompt ? <InlineProse text={prompt} /> : 'New question'}
          </h1>
          <p className="mt-1 font-mono text-1 text-soft [overflow-wrap:anywhere]">{slug}</p>
        </div>
        <nav aria-label="About this question" className="flex flex-wrap gap-2">
          {answered ? (
            <Link href={`/teach/questions/${slug}/analysis`} className={buttonClass('secondary', 'small')}>
              What answers say
            </Link>
          ) : null}
          {live ? (
            <Link href={`/teach/questions/${slug}/regrade`} className={buttonClass('secondary', 'small')}>
              Grade quizzes again
            </Link>
          ) : null}
          {reports > 0 ? (
            <Link href={`/teach/reports?card=${slug}`} className={buttonClass('secondary', 'small')}>
              {reports === 1 ? '1 open report' : `${reports} open reports`}
            </Link>
          ) : null}
        </nav>
      </div>
      <p className="flex flex-wrap items-center gap-2">
        {live ? (
          <Badge tone={STATE_WORDS.published.tone}>
            {builtIn ? 'Published by the course' : `Version ${live.version} published`}
          </Badge>
        ) : null}
        {state ? (
          <Badge tone={STATE_WORDS[state].tone}>
            Version {newest?.version} {STATE_WORDS[state].name.toLowerCase()}
          </Badge>
        ) : null}
        {draft ? <Badge>{draft.author ? `Draft, last changed by ${draft.author}` : 'Draft'}</Badge> : null}
      </p>
    </header>
  );
}
