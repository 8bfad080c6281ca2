import Link from 'next/link';
import { LinkPending } from '@/components/shell/link-pending';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Cell, Head, Row, Table } from '@/components/ui/table';
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

/** All exercises, each with where its reader stands. */
export function ExerciseTable({ exercises }: { exercises: readonly Exercise[] }) {
  return (
    <Table
      caption="Exercises"
      head={
        <>
          <Head>Exercise</Head>
          <Head>State</Head>
          <Head>Difficulty</Head>
          <Head>Lesson</Head>
          <Head className="text-right">Submissions</Head>
        </>
      }
    >
      {exercises.map(({ slug, title, kind, difficulty, lesson, state, submissions }) => (
        <Row key={slug}>
          <Cell>
            <Link
              href={`/exercises/${slug}`}
              className="relative inline-block py-1 text-2 font-medium text-ink no-underline hover:underline"
            >
              {title}
              <LinkPending />
            </Link>
            <p className="text-soft">{KIND_WORDS.get(kind) ?? kind}</p>
          </Cell>
          <Cell label="State">
            <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>
          </Cell>
          <Cell label="Difficulty">
            <Difficulty level={difficulty} />
          </Cell>
          <Cell label="Lesson">
            <Link href={`/lessons/${lesson.slug}`} className="inline-block py-1 underline underline-offset-2">
              {lesson.title}
            </Link>
          </Cell>
          <Cell label="Submissions" className="md:text-right">
            {submissions === 0 ? <span className="text-soft">none</span> : submissions}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
