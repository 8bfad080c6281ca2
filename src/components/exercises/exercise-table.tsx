import Link from 'next/link';
import { LinkPending } from '@/components/shell/link-pending';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Cell, Head, Row, RowGroup, Table } from '@/components/ui/table';
import { Difficulty } from './difficulty';
import { KIND_WORDS } from './kind-words';

type State = 'new' | 'started' | 'passed';

export interface Exercise {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly difficulty: number;
  readonly lesson: { readonly slug: string; readonly title: string };
  readonly state: State;
  readonly submissions: number;
}

export const STATES: Record<State, { readonly tone: BadgeTone; readonly words: string }> = {
  new: { tone: 'plain', words: 'Not begun' },
  started: { tone: 'running', words: 'Begun' },
  passed: { tone: 'succeeded', words: 'Passed' },
};

/** Exercises under the lessons that teach them, each with where its reader stands; how many of a lesson's are passed where `whole` lists all of them. */
export function ExerciseTable({ exercises, whole }: { exercises: readonly Exercise[]; whole: boolean }) {
  return (
    <Table
      caption="Exercises"
      grouped
      head={
        <>
          <Head>Exercise</Head>
          <Head className="w-44 lg:w-60">What to do</Head>
          <Head className="w-32 lg:w-36">Difficulty</Head>
          <Head className="w-28 text-right lg:w-32">Submissions</Head>
          <Head className="w-28 md:pl-4 lg:w-32">State</Head>
        </>
      }
    >
      {byLesson(exercises).map(({ lesson, inside }) => (
        <RowGroup
          key={lesson.slug}
          columns={5}
          title={
            <Link href={`/lessons/${lesson.slug}`} className="text-ink no-underline hover:underline">
              {lesson.title}
              {whole ? (
                <span className="ml-2 whitespace-nowrap text-1 font-normal text-soft tabular-nums">
                  {inside.filter(({ state }) => state === 'passed').length} of {inside.length} passed
                </span>
              ) : null}
            </Link>
          }
        >
          {inside.map((exercise) => (
            <ExerciseRow key={exercise.slug} exercise={exercise} />
          ))}
        </RowGroup>
      ))}
    </Table>
  );
}

/** Lessons in the order in which their first exercise comes. */
function byLesson(exercises: readonly Exercise[]) {
  const lessons = new Map(exercises.map(({ lesson }) => [lesson.slug, lesson]));
  return [...lessons.values()].map((lesson) => ({
    lesson,
    inside: exercises.filter((exercise) => exercise.lesson.slug === lesson.slug),
  }));
}

/** On a phone two lines: the title and its state, then what to do and how hard it is. */
function ExerciseRow({ exercise: { slug, title, kind, difficulty, state, submissions } }: { exercise: Exercise }) {
  const toDo = KIND_WORDS.get(kind) ?? kind;
  return (
    <Row>
      <Cell className="max-md:pr-24">
        <Link
          href={`/exercises/${slug}`}
          className="relative inline-block py-1 text-2 font-medium text-ink no-underline hover:underline"
        >
          {title}
          <LinkPending />
        </Link>
        <p aria-hidden="true" className="flex flex-wrap gap-x-3 text-soft md:hidden">
          {toDo}
          <Difficulty level={difficulty} />
        </p>
      </Cell>
      <Cell className="text-soft max-md:sr-only">{toDo}</Cell>
      <Cell className="max-md:sr-only">
        <Difficulty level={difficulty} />
      </Cell>
      <Cell className="tabular-nums max-md:sr-only md:text-right">
        {submissions === 0 ? <span className="text-soft">none</span> : submissions}
      </Cell>
      <Cell className="max-md:absolute max-md:top-4 max-md:right-0 md:pl-4">
        <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>
      </Cell>
    </Row>
  );
}
