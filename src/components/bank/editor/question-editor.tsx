'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { callFault } from '@/components/account/call-fault';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import type { Vocabulary } from '../bank-filter';
import { formOf } from '../forms';
import { kindName } from '../words';
import { ExplanationFields, PlaceFields } from './common-fields';
import { ConfirmDialog } from './confirm-dialog';
import { AreaField, fieldId } from './fields';
import { type FormFault, FormProvider } from './form';
import { KeepingLine } from './keeping-line';
import { MergeDialog } from './merge-dialog';
import { pathWords } from './paths';
import { Preview } from './preview';
import { ReviewPanel } from './review-panel';
import { TextApart } from './text-apart';
import { useDraft } from './use-draft';
import { type Question, stateOf, type Version } from './version-state';
import { Versions } from './versions';

type Asked = 'discard' | 'archive' | 'upstream' | { readonly restore: Version };

/** Writes a question: the form, what a learner sees, every version, and the way from draft to published. */
export function QuestionEditor({ question, vocabulary }: { question: Question; vocabulary: Vocabulary }) {
  const router = useRouter();
  const { slug, versions, upstream, mayArchive, mayDiscard } = question;
  const [newest] = versions;
  const live = versions.find(({ state }) => state === 'published');
  const draft = useDraft({
    slug,
    body: question.draft?.body ?? newest?.body ?? {},
    revision: question.draft?.revision ?? 0,
    fromId: question.draft ? question.draft.fromId : (newest?.id ?? null),
    basedOnId: question.draft ? question.draft.basedOnId : (newest?.basedOnId ?? null),
  });
  const { body, keeping } = draft;
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [fault, setFault] = useState('');
  const [working, setWorking] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const busy = working || refreshing;
  const [asked, setAsked] = useState<Asked>();
  const hasDraft = question.draft !== null || keeping.at !== 'kept' || body !== (newest?.body ?? body);
  const form = formOf(body['kind']);

  // What was done is said once the page shows it, and until then nothing can be pressed twice.
  const done = useRef('');
  const refresh = (words: string): void => {
    done.current = words;
    startRefresh(() => router.refresh());
  };
  useEffect(() => {
    if (refreshing || done.current === '') return;
    note(done.current);
    done.current = '';
  }, [refreshing]);

  /** Does one thing at a time, and says what went wrong. */
  const act = async (work: () => Promise<void>): Promise<void> => {
    setWorking(true);
    setFault('');
    try {
      await work();
    } catch (error) {
      setFault(callFault(error));
    }
    setWorking(false);
  };
  const submit = () =>
    act(async () => {
      const revision = await draft.flush();
      if (revision === undefined) return setFault('The draft is not saved on the server yet. Submit it when it is.');
      const answer = await api.bank.handIn.mutate({ slug, revision });
      if ('faults' in answer) {
        setFaults(answer.faults);
        const [first] = answer.faults;
        if (first) document.getElementById(fieldId(first.path))?.focus();
        return;
      }
      draft.forget();
      note(`Version ${answer.version} waits for a colleague’s review.`);
      router.refresh();
    });
  const discard = () =>
    act(async () => {
      setAsked(undefined);
      const revision = await draft.flush();
      await api.bank.discardDraft.mutate({ slug, revision: revision ?? question.draft?.revision ?? 0 });
      draft.forget();
      // The form begins anew from the newest version.
      window.location.assign(versions.length === 0 ? '/teach/questions' : window.location.pathname);
    });
  const review = (approved: boolean, words: string) =>
    act(async () => {
      if (!newest) return;
      await api.bank.review.mutate({ versionId: newest.id, approved, note: words });
      refresh(approved ? `Version ${newest.version} is approved.` : 'Sent back to its author.');
    });
  const publish = (version: Version) =>
    act(async () => {
      await api.bank.publish.mutate({ versionId: version.id });
      refresh(`Version ${version.version} is published. It can be put into a quiz now.`);
    });
  const archive = () =>
    act(async () => {
      setAsked(undefined);
      await api.bank.archive.mutate({ slug });
      refresh('The question is archived.');
    });

  const behind = upstream?.newer && upstream.newer.id !== draft.basedOnId ? upstream : undefined;
  return (
    <FormProvider body={body} vocabulary={vocabulary} faults={faults} set={draft.set}>
      <TextApart
        slug={slug}
        keeping={keeping}
        body={body}
        onKeepAnew={draft.keepAnew}
        onForget={draft.forget}
        onMerged={draft.merged}
      />
      {newest && stateOf(newest) === 'in-review' ? (
        <ReviewPanel version={newest} live={live} busy={busy} onReview={review} />
      ) : null}
      {newest && stateOf(newest) === 'returned' ? (
        <Callout tone="care" className="mb-6" title={`Version ${newest.version} was sent back`}>
          <p>
            {newest.review?.by ?? 'A colleague'}: “{newest.review?.note}”
          </p>
        </Callout>
      ) : null}
      {newest?.state === 'reviewed' ? (
        <Callout tone="good" className="mb-6" title={`Version ${newest.version} is reviewed`}>
          <p>Published, it can be used in quizzes{live ? `, in the place of version ${live.version}` : ''}.</p>
          <div className="mt-3">
            <Button kind="primary" pending={busy} onClick={() => publish(newest)}>
              Publish version {newest.version}
            </Button>
          </div>
        </Callout>
      ) : null}
      {behind?.newer ? (
        <Callout tone="care" className="mb-6" title="The course’s card has changed since">
          <p>
            This question was made from version {behind.basedOn.version} of {behind.slug}; the files now hold version{' '}
            {behind.newer.version}. Nothing is taken over unless you choose it.
          </p>
          <div className="mt-3">
            <Button kind="secondary" onClick={() => setAsked('upstream')}>
              Compare and choose
            </Button>
          </div>
        </Callout>
      ) : null}

      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:gap-12 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        <div className="grid content-start gap-8">
          <section aria-labelledby="form-title" className="grid gap-5">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h2 id="form-title" className="text-3 font-semibold">
                {kindName(typeof body['kind'] === 'string' ? body['kind'] : null)}
              </h2>
              <KeepingLine keeping={keeping} draft={hasDraft} />
              <a href="#preview-title" className="text-1 underline underline-offset-2 lg:hidden">
                To the preview
              </a>
            </div>
            <AreaField
              path={['prompt']}
              label="Question"
              rows={3}
              hint="Markdown: `code`, **strong**, *emphasis*, lists, and fenced blocks for ASL."
            />
            {form ? <form.Fields /> : <p>This kind of question is not known here.</p>}
            <ExplanationFields />
            <PlaceFields />
          </section>
          {faults.length > 0 ? (
            <Callout tone="fault" role="alert" title="Not submitted yet">
              <p>
                {faults.length === 1 ? 'One thing is' : `${faults.length} things are`} to be mended; each is said at its
                field.
              </p>
              <ul className="mt-2 list-disc pl-5">
                {faults.map(({ path, message }) => (
                  <li key={`${path.join('.')} ${message}`}>
                    <a href={`#${fieldId(path)}`} className="underline underline-offset-2">
                      {pathWords(path) || 'question'}
                    </a>
                    : {message}
                  </li>
                ))}
              </ul>
            </Callout>
          ) : null}
          {fault ? (
            <Callout tone="fault" role="alert">
              <p>{fault}</p>
            </Callout>
          ) : null}
          <div className="flex flex-wrap items-center gap-2 border-t border-hairline pt-4">
            <Button kind="primary" pending={busy} disabled={!hasDraft || keeping.at === 'gone'} onClick={submit}>
              Submit for review
            </Button>
            {hasDraft && mayDiscard && keeping.at !== 'gone' ? (
              <Button kind="quiet" disabled={busy} onClick={() => setAsked('discard')}>
                Discard the draft…
              </Button>
            ) : null}
            {live && mayArchive ? (
              <Button kind="quiet" disabled={busy} onClick={() => setAsked('archive')}>
                Archive…
              </Button>
            ) : null}
          </div>
          <section aria-labelledby="versions">
            <h2 id="versions" className="mb-2 text-3 font-semibold">
              Versions
            </h2>
            <Versions
              versions={versions}
              current={body}
              onRestore={(version) => setAsked({ restore: version })}
              onPublish={mayArchive ? publish : undefined}
            />
          </section>
        </div>
        <div className="lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto lg:pr-1">
          <Preview body={body} vocabulary={vocabulary} />
        </div>
      </div>

      <ConfirmDialog
        open={asked === 'discard'}
        title="Discard the draft?"
        about={
          newest
            ? 'What was typed since the newest version is gone for everybody. Versions stay.'
            : 'This question was never submitted: it is gone altogether.'
        }
        verb="Discard the draft"
        danger
        onConfirm={discard}
        onClose={() => setAsked(undefined)}
      />
      <ConfirmDialog
        open={asked === 'archive'}
        title="Archive this question?"
        about="It can be chosen for no new quiz. Answers given to it stay, and any version can be published again."
        verb="Archive"
        onConfirm={archive}
        onClose={() => setAsked(undefined)}
      />
      {typeof asked === 'object' ? (
        <ConfirmDialog
          open
          title={`Edit from version ${asked.restore.version}?`}
          about="Its text takes the place of what stands in the form. Every version stays as it is."
          verb="Take its text"
          onConfirm={() => {
            draft.replace(asked.restore.body, asked.restore.basedOnId);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
      {behind?.newer ? (
        <MergeDialog
          open={asked === 'upstream'}
          onOpenChange={(open) => setAsked(open ? 'upstream' : undefined)}
          title="Your text and the course’s newer one"
          about="Where only the files changed, theirs is proposed; where both did, yours."
          mine={body}
          theirs={behind.newer.body}
          theirName={`The course’s, version ${behind.newer.version}`}
          base={behind.basedOn.body}
          onMerged={(merged) => {
            draft.replace(merged, behind.newer?.id);
            setAsked(undefined);
          }}
        />
      ) : null}
    </FormProvider>
  );
}
