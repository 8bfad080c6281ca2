'use client';

import { ChevronLeft, Eye } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import { note } from '@/components/ui/toast';
import { FieldContext } from './form/field-context';
import { SchemaField } from './form/schema-field';
import { FormerNote } from './former-note';
import { KeepingLine } from './keeping-line';
import { ProvePane } from './panes/prove-pane';
import { PublishPane } from './panes/publish-pane';
import { useProof } from './panes/use-proof';
import { WritePane } from './panes/write-pane';
import { AuthoringContext, type Course, CourseContext, useAuthoring, useFiles } from './state/context';
import { makeAuthoring } from './state/make-authoring';
import { UnpublishedFiles } from './unpublished-files';
import { UpstreamNote } from './upstream-note';
import { type AuthoredView, type ProofView, STATES } from './words';

interface EditorProps {
  readonly view: AuthoredView;
  readonly proof: ProofView | null;
  readonly course: Course;
}

const VIEWS = [
  { id: 'write', label: 'Write' },
  { id: 'prove', label: 'Prove' },
  { id: 'publish', label: 'Publish' },
] as const;
type View = (typeof VIEWS)[number]['id'];

/** An exercise being written: its parts, its proof, its way to learners. */
export function AuthoringEditor({ view, proof, course }: EditorProps) {
  const [authoring] = useState(() =>
    makeAuthoring({
      id: view.id,
      slug: view.slug,
      files: view.files,
      revision: view.revision,
      named: {
        paragraphs: new Set(course.lessons.flatMap(({ slug, sections }) => sections.map(({ id }) => `${slug}#${id}`))),
        misconceptions: new Set(course.misconceptions.map(({ id }) => id)),
        tasks: new Map(
          course.domains.flatMap(({ number, tasks }) => tasks.map(({ id }): [string, number] => [id, number])),
        ),
      },
    }),
  );
  useEffect(() => authoring.begin(), [authoring]);
  return (
    <CourseContext value={course}>
      <AuthoringContext value={authoring}>
        <FieldContext value={SchemaField}>
          <Screen view={view} proof={proof} />
        </FieldContext>
      </AuthoringContext>
    </CourseContext>
  );
}

function Screen({ view, proof: given }: { view: AuthoredView; proof: ProofView | null }) {
  const router = useRouter();
  const { flush } = useAuthoring();
  const [shown, setShown] = useState<View>('write');
  const [opening, setOpening] = useState(false);
  const value = useFiles((state) => state.value);
  const proving = useProof(view.id, given);
  const title = useMemo(() => {
    const said: unknown = Reflect.get(Object(value), 'title');
    return typeof said === 'string' && said.trim() !== '' ? said : view.title;
  }, [value, view.title]);
  const [newest] = view.versions;
  const state = view.archived
    ? STATES.archived
    : newest === undefined
      ? STATES.writing
      : newest.state === 'draft' && newest.review?.approved === false
        ? STATES['sent-back']
        : STATES[newest.state];
  const preview = async (): Promise<void> => {
    setOpening(true);
    if (await flush()) router.push(`/teach/exercises/${view.id}/preview`);
    else note('Your last change is not saved yet. Preview shows what is saved.');
    setOpening(false);
  };
  return (
    <>
      <header className="flex shrink-0 flex-wrap items-center gap-x-3 border-b border-hairline px-3 py-1 lg:h-12 lg:pl-1">
        <Link
          href="/teach/exercises"
          aria-label="All exercises"
          title="All exercises"
          className="grid size-10 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink max-lg:-ml-2"
        >
          <ChevronLeft size={20} aria-hidden="true" />
        </Link>
        <h1 className="min-w-0 grow basis-40 truncate text-3 font-semibold tracking-tight">{title}</h1>
        <Badge tone={state.tone}>{state.words}</Badge>
        <UnpublishedFiles view={view} onPublish={() => setShown('publish')} />
        {/* On a phone where it is kept stands between what to do and the preview, instead of in a row of its own. */}
        <div className="flex flex-wrap items-center gap-2 max-lg:w-full max-lg:justify-between max-lg:py-1">
          <Segmented label="What to do" value={shown} onChange={setShown} options={VIEWS} />
          <div className="flex items-center gap-2 lg:order-first">
            <KeepingLine />
          </div>
          <Button size="small" pending={opening} onClick={() => void preview()}>
            {opening ? null : <Eye size={14} aria-hidden="true" />}
            Preview
          </Button>
        </div>
      </header>
      <FormerNote />
      {view.base?.newer ? <UpstreamNote view={view} /> : null}
      {shown === 'write' ? (
        <WritePane />
      ) : (
        <div className="min-h-0 grow overflow-auto">
          {shown === 'prove' ? <ProvePane proving={proving} /> : <PublishPane view={view} proof={proving.proof} />}
        </div>
      )}
    </>
  );
}
