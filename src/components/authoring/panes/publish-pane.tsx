'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { controlClass } from '@/components/ui/field';
import { Moment } from '@/components/ui/moment';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import { useAuthoring, useFiles } from '../state/context';
import { type AuthoredView, type ProofView, STATES, type Version } from '../words';
import { LinksPane } from './links-pane';
import { VersionChanges } from './version-changes';

/** From a proved text to learners: sent, reviewed by somebody else, published, shared. */
export function PublishPane({ view, proof }: { view: AuthoredView; proof: ProofView | null }) {
  const published = view.versions.find(({ state }) => state === 'published');
  // What waits for this person stands before what they could send besides.
  const asked = view.versions.some(isAsked);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-8 p-4 sm:p-6">
      {asked ? null : <Send view={view} proof={proof} />}
      <section aria-labelledby="versions">
        <h2 id="versions" className="mb-3 text-4 font-semibold">
          Versions
        </h2>
        {view.versions.length === 0 ? (
          <EmptyState title="No version yet">
            <p>A version is made when a proved text is sent for review. It never changes after that.</p>
          </EmptyState>
        ) : (
          <ol className="border-t border-hairline">
            {view.versions.map((version) => (
              <VersionRow key={version.id} version={version} view={view} />
            ))}
          </ol>
        )}
      </section>
      {asked ? <Send view={view} proof={proof} besides /> : null}
      {published ? (
        <>
          <LinksPane view={view} />
          <section aria-labelledby="again">
            <h2 id="again" className="mb-1 text-4 font-semibold">
              Grade again
            </h2>
            <p className="mb-3 max-w-prose text-soft">
              After a mended version was published: see whose verdict would change and by how much, then write it or
              leave it.
            </p>
            <Link href={`/teach/exercises/${view.id}/regrade`} className={buttonClass('secondary', 'small')}>
              See whose verdict would change
            </Link>
          </section>
        </>
      ) : null}
    </div>
  );
}

/** Whether the next step with a version is the reader's: to review or to publish it. */
const isAsked = ({ state, review, own, publishedAt }: Version): boolean =>
  (state === 'draft' && review === null && !own) || (state === 'reviewed' && publishedAt === null);

interface SendProps {
  readonly view: AuthoredView;
  readonly proof: ProofView | null;
  /** Something else is what the reader would do next. */
  readonly besides?: boolean;
}

function Send({ view, proof, besides = false }: SendProps) {
  const router = useRouter();
  const { flush, revision } = useAuthoring();
  const kept = useFiles(({ keeping }) => keeping.at === 'kept');
  const { pending, fault, run } = useAction();
  const [said, setSaid] = useState('');
  const ready = proof?.holds === true && proof.current && kept;
  // A text is sent once: what is one of the versions already goes on from there.
  const same = ready ? view.versions.find(({ proofId }) => proofId === proof.id) : undefined;
  const waits = view.versions.some(({ state, review }) => state === 'draft' && review === null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await run(async () => {
      await flush();
      await api.authoring.send.mutate({ id: view.id, revision: revision(), note: said });
    });
    if (!done) return;
    setSaid('');
    note('Sent. Another instructor reviews it now.');
    router.refresh();
  };
  if (same)
    return (
      <section aria-labelledby="send">
        <h2 id="send" className="mb-1 text-4 font-semibold">
          Nothing to send
        </h2>
        <p className="max-w-prose text-soft">
          This text is version {same.version}, unchanged: {AS_IT_STANDS[standing(same)]} To send another version, change
          it under Write and prove it.
        </p>
      </section>
    );
  return (
    <section aria-labelledby="send">
      <h2 id="send" className="mb-1 text-4 font-semibold">
        Send for review
      </h2>
      <p className="mb-3 max-w-prose text-soft">
        {ready
          ? 'This text is proved. Sending it makes a version that somebody who did not write on it looks through.'
          : 'Only a proved text is sent: validate it first.'}
        {waits ? ' A version waits for its review already; you may send a newer one.' : ''}
      </p>
      {fault ? (
        <Callout tone="fault" role="alert" className="mb-3">
          {fault}
        </Callout>
      ) : null}
      <form onSubmit={(event) => void send(event)} className="grid max-w-prose gap-2">
        <label htmlFor="send-note" className="text-2 font-medium">
          A word to the reviewer
        </label>
        <textarea
          id="send-note"
          rows={2}
          value={said}
          maxLength={4_000}
          onChange={({ target }) => setSaid(target.value)}
          className={`${controlClass(false, 'text')} font-sans text-2`}
        />
        <Button
          type="submit"
          kind={besides ? 'secondary' : 'primary'}
          className="w-fit"
          pending={pending}
          disabled={!ready}
        >
          Send for review
        </Button>
      </form>
    </section>
  );
}

const standing = ({ state, review }: Version) =>
  state === 'draft' && review?.approved === false ? ('sent-back' as const) : state;

/** What has become of the version a text is. */
const AS_IT_STANDS: Readonly<Record<ReturnType<typeof standing>, string>> = {
  draft: 'it waits for its review.',
  'sent-back': 'it was sent back with a remark.',
  reviewed: 'it is approved and can be published.',
  published: 'learners have it.',
  archived: 'a newer one has taken its place; it can be published again below.',
};

function VersionRow({ version, view }: { version: Version; view: AuthoredView }) {
  const { state, review } = version;
  const words = STATES[standing(version)];
  return (
    <li className="grid gap-2 border-b border-hairline py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="font-semibold">Version {version.version}</strong>
        <Badge tone={words.tone}>{words.words}</Badge>
        <span className="text-1 text-soft">
          sent {version.submittedBy ? `by ${version.submittedBy} ` : ''}
          <Moment at={version.submittedAt} />
          {version.publishedAt ? (
            <>
              , published <Moment at={version.publishedAt} />
            </>
          ) : null}
        </span>
      </p>
      {version.note ? <p className="max-w-prose whitespace-pre-line">{version.note}</p> : null}
      {review ? (
        <p className="max-w-prose text-soft">
          {review.approved ? 'Approved' : 'Sent back'} by {review.by ?? 'somebody who has left'}
          {review.note ? <span className="text-ink whitespace-pre-line">: {review.note}</span> : null}
        </p>
      ) : null}
      <VersionChanges version={version} writes={!view.archived} />
      {state === 'draft' && review === null ? <Review version={version} /> : null}
      {state === 'reviewed' || state === 'archived' ? <Publish version={version} view={view} /> : null}
    </li>
  );
}

function Review({ version }: { version: Version }) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [remark, setRemark] = useState('');
  if (version.own) return <p className="text-soft">You wrote on it: another instructor has to review it.</p>;
  const say = async (approve: boolean): Promise<void> => {
    const done = await run(() => api.authoring.review.mutate({ versionId: version.id, approve, remark }));
    if (!done) return;
    note(approve ? 'Approved. It can be published now.' : 'Sent back with your remark.');
    router.refresh();
  };
  return (
    <div className="grid max-w-prose gap-2">
      <p className="text-soft">Look at its changes, and at it under Write and Preview, then say what you think.</p>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <label className="text-2 font-medium" htmlFor={`remark-${version.id}`}>
        Your remark
      </label>
      <textarea
        id={`remark-${version.id}`}
        rows={2}
        value={remark}
        maxLength={4_000}
        onChange={({ target }) => setRemark(target.value)}
        className={`${controlClass(false, 'text')} font-sans text-2`}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" kind="primary" pending={pending} onClick={() => void say(true)}>
          Approve
        </Button>
        <Button size="small" pending={pending} disabled={remark.trim() === ''} onClick={() => void say(false)}>
          Send back
        </Button>
      </div>
    </div>
  );
}

function Publish({ version, view }: { version: Version; view: AuthoredView }) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [listed, setListed] = useState(view.listed);
  const again = version.publishedAt !== null;
  if (version.state === 'archived' && !(again && view.mayManage)) return null;
  const publish = async (): Promise<void> => {
    const done = await run(() => api.authoring.publish.mutate({ versionId: version.id, listed }));
    if (!done) return;
    note(`Version ${version.version} is published.`);
    router.refresh();
  };
  return (
    <div className="grid gap-2">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      {view.mayManage ? (
        <label className="flex w-fit cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={listed}
            onChange={({ target }) => setListed(target.checked)}
            className="size-4 accent-accent"
          />
          Also in everybody’s list of exercises
        </label>
      ) : null}
      <Button
        size="small"
        kind={again ? 'secondary' : 'primary'}
        className="w-fit"
        pending={pending}
        disabled={view.archived}
        onClick={() => void publish()}
      >
        {again ? 'Publish this one again' : 'Publish'}
      </Button>
    </div>
  );
}
