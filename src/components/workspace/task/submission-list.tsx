'use client';

import { useCallback, useEffect, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Moment } from '@/components/ui/moment';
import { Skeleton } from '@/components/ui/skeleton';
import { note } from '@/components/ui/toast';
import { works } from '../kinds/works';
import { useExercise, useExerciseActions } from '../state/context';
import type { SubmissionSummary } from '../state/types';
import { inBrief } from '../verdict/in-brief';
import { FormerTexts } from '../versions/former-texts';

const PAGE = 10;

interface Pages {
  readonly submissions: readonly SubmissionSummary[];
  readonly next: string | null;
}

const calls = () => import('@/trpc/learner-client');

/** What was handed in, newest first, with its verdict, and former texts; each can be taken up again. */
export function SubmissionList() {
  const exercise = useExercise((state) => state.exercise);
  const { slug } = exercise;
  const version = useExercise((state) => state.submissions);
  const [pages, setPages] = useState<Pages>();
  const [fault, setFault] = useState(false);
  const [more, setMore] = useState(false);

  const load = useCallback(async () => {
    setFault(false);
    try {
      const { submissions } = await calls();
      setPages(await submissions.list.query({ exercise: slug, size: PAGE }));
    } catch {
      setFault(true);
    }
  }, [slug]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something was handed in
  useEffect(() => void load(), [load, version]);

  const loadMore = async (cursor: string): Promise<void> => {
    setMore(true);
    try {
      const { submissions } = await calls();
      const list = await submissions.list.query({ exercise: slug, size: PAGE, cursor });
      setPages((now) => now && { ...now, ...list, submissions: [...now.submissions, ...list.submissions] });
    } catch {
      setFault(true);
    }
    setMore(false);
  };

  if (fault)
    return (
      <Callout tone="fault" role="alert" title="Your submissions could not be read" className="m-4">
        <p>The server did not answer. Nothing of yours is lost.</p>
        <Button size="small" className="mt-2" onClick={() => void load()}>
          Try again
        </Button>
      </Callout>
    );
  if (!pages)
    return (
      <div aria-busy="true" className="grid gap-3 p-4">
        <span className="sr-only">Loading your submissions</span>
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} className="h-12" />
        ))}
      </div>
    );

  return (
    <div className="grid gap-6 p-4 pb-8">
      {pages.submissions.length > 0 ? (
        <ol className="grid">
          {pages.submissions.map((submission) => (
            <SubmissionRow key={submission.id} submission={submission} />
          ))}
        </ol>
      ) : (
        <EmptyState title="Nothing submitted yet">
          <p>Each submission is kept here with its verdict, and can be taken up again.</p>
        </EmptyState>
      )}
      {pages.next ? (
        <Button size="small" pending={more} className="w-fit" onClick={() => void loadMore(pages.next ?? '')}>
          Show earlier ones
        </Button>
      ) : null}
      <section aria-labelledby="former-texts">
        <h2 id="former-texts" className="mb-1 text-1 font-medium text-soft">
          Former texts
        </h2>
        <FormerTexts topic={`exercise:${slug}`} first={works[exercise.kind].begins(exercise)} version={version} />
      </section>
    </div>
  );
}

function SubmissionRow({ submission }: { submission: SubmissionSummary }) {
  const { tone, words } = inBrief(submission);
  const load = async (): Promise<string | undefined> => {
    try {
      const { submissions } = await calls();
      return (await submissions.get.query({ id: submission.id })).text;
    } catch {
      return undefined;
    }
  };
  return (
    <Row at={submission.createdAt} load={load}>
      <Badge tone={tone}>{words}</Badge>
    </Row>
  );
}

/** One text of the past: when, what came of it, and the way to take it up again. */
function Row({
  at,
  load,
  children,
}: {
  at?: Date;
  load: () => Promise<string | undefined>;
  children: React.ReactNode;
}) {
  const actions = useExerciseActions();
  const [pending, setPending] = useState(false);
  const takeUp = async (): Promise<void> => {
    setPending(true);
    const text = await load();
    const done = text !== undefined && (await actions.replaceText(text));
    setPending(false);
    note(
      done
        ? 'This text is in the editor again. What was there is among your former texts.'
        : 'The server could not be reached, so nothing was replaced. Try again when it is back.',
    );
  };
  return (
    <li className="flex items-center justify-between gap-3 border-b border-hairline py-2">
      <div className="grid justify-items-start gap-1">
        {at ? (
          <span className="text-1 text-soft">
            <Moment at={at} precise />
          </span>
        ) : null}
        {children}
      </div>
      <Button size="small" kind="quiet" pending={pending} onClick={() => void takeUp()}>
        Restore
      </Button>
    </li>
  );
}
