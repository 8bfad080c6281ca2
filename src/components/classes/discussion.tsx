'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { JsonCode } from '@/components/ui/json-code';
import { Prose } from '@/components/ui/prose';
import { note } from '@/components/ui/toast';
import type { ApiOutputs } from '@/trpc/calls';
import { api } from '@/trpc/calls';
import { ClassMoment } from './class-moment';
import { VerdictToldList } from './verdict-told';
import { percent } from './words';

interface DiscussionProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly submission: ApiOutputs['gradebook']['submission'];
  readonly archived: boolean;
}

/** A submission, and what its student and those who teach the class say of it. */
export function Discussion({ classId, timeZone, submission, archived }: DiscussionProps) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [text, setText] = useState('');
  const { id, comments, passed, score, createdAt } = submission;
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!text.trim()) return;
    if (!(await run(() => api.gradebook.comment.mutate({ classId, id, text })))) return;
    setText('');
    router.refresh();
  };
  const remove = async (comment: string): Promise<void> => {
    if (!(await run(() => api.gradebook.removeComment.mutate({ classId, id: comment })))) return;
    note('Your comment is taken back.');
    router.refresh();
  };
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid min-w-0 content-start gap-8">
        {submission.told ? <VerdictToldList told={submission.told} /> : null}
        <section aria-labelledby="definition" className="min-w-0">
          <div className="mb-3 flex flex-wrap items-center gap-3">
            <h2 id="definition" className="text-3 font-semibold">
              Definition
            </h2>
            {passed === null ? (
              <Badge>Not graded</Badge>
            ) : (
              <Badge tone={passed ? 'succeeded' : 'failed'}>{passed ? 'Passed' : 'Not passed'}</Badge>
            )}
            <span className="text-1 text-soft tabular-nums">
              {score === null ? '' : `${percent(score)}, `}
              <ClassMoment at={createdAt} timeZone={timeZone} zone />
            </span>
          </div>
          <pre
            tabIndex={0}
            className="max-h-[70dvh] overflow-auto rounded-md border border-hairline bg-raised p-4 font-mono text-1"
          >
            <JsonCode text={submission.text} />
          </pre>
        </section>
      </div>
      <section aria-labelledby="comments" className="grid content-start gap-3">
        <h2 id="comments" className="text-3 font-semibold">
          Comments
        </h2>
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
        {comments.length === 0 ? <p className="text-soft">Nothing was said yet.</p> : null}
        <ol className="grid gap-3">
          {comments.map((comment) => (
            <li key={comment.id} className={classNames('rounded-md p-3', comment.own ? 'bg-accent-soft' : 'bg-sunk')}>
              <p className="mb-1 flex flex-wrap justify-between gap-2 text-1 text-soft">
                <span className="font-medium text-ink">
                  {comment.own ? 'You' : (comment.author ?? 'Somebody who left')}
                </span>
                <ClassMoment at={comment.createdAt} timeZone={timeZone} />
              </p>
              <Prose text={comment.text} className="[overflow-wrap:anywhere]" />
              {comment.own && !archived ? (
                <button
                  type="button"
                  onClick={() => void remove(comment.id)}
                  className="mt-1 min-h-6 text-1 text-soft underline underline-offset-2 hover:text-ink"
                >
                  Take back
                </button>
              ) : null}
            </li>
          ))}
        </ol>
        {archived ? null : (
          <form onSubmit={(event) => void add(event)} className="grid gap-2">
            <label htmlFor="comment" className="text-2 font-medium">
              {comments.length === 0 ? 'Comment' : 'Answer'}
            </label>
            <textarea
              id="comment"
              rows={4}
              maxLength={5000}
              value={text}
              onChange={({ target }) => setText(target.value)}
              className={classNames(controlClass(), 'h-auto py-2')}
            />
            <div>
              <Button type="submit" kind="primary" size="small" pending={pending} disabled={!text.trim()}>
                Send
              </Button>
            </div>
          </form>
        )}
      </section>
    </div>
  );
}
