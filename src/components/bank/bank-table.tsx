import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { LinkPending } from '@/components/shell/link-pending';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { InlineProse } from '@/components/ui/prose';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { ApiOutputs } from '@/trpc/calls';
import { type BankQuery, bankHref, type Sort } from './query';
import { flagWords, kindName, percent, STATE_WORDS } from './words';

export type ListedQuestion = ApiOutputs['bank']['list']['questions'][number];

interface BankTableProps {
  readonly questions: readonly ListedQuestion[];
  readonly query: BankQuery;
  readonly lessons: ReadonlyMap<string, string>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (slugs: readonly string[], chosen: boolean) => void;
}

/** Questions with what answers say of them, each with a box to choose it. */
export function BankTable({ questions, query, lessons, chosen, onChoose }: BankTableProps) {
  const all = questions.every(({ slug }) => chosen.has(slug));
  return (
    <Table
      caption="Questions"
      head={
        <>
          <Head className="w-8">
            <input
              type="checkbox"
              aria-label="Choose every question of this page"
              checked={all}
              onChange={() =>
                onChoose(
                  questions.map(({ slug }) => slug),
                  !all,
                )
              }
              className="block size-4 accent-accent"
            />
          </Head>
          <Head>Question</Head>
          <SortHead sort="kind" query={query} wide>
            Kind
          </SortHead>
          <SortHead sort="lesson" query={query} wide>
            Lesson
          </SortHead>
          <Head>State</Head>
          <SortHead sort="n" query={query} right>
            n
          </SortHead>
          <SortHead sort="facility" query={query} right>
            Facility
          </SortHead>
          <SortHead sort="discrimination" query={query} right>
            <abbr title="Discrimination index" className="no-underline">
              Discr.
            </abbr>
          </SortHead>
          <Head className="pl-2">Look at</Head>
        </>
      }
    >
      {questions.map((question) => (
        <Row key={question.slug}>
          <Cell className="max-md:absolute max-md:top-3 max-md:left-0 md:align-top">
            <input
              type="checkbox"
              aria-label={`Choose ${question.slug}`}
              checked={chosen.has(question.slug)}
              onChange={({ target }) => onChoose([question.slug], target.checked)}
              className="mt-0.5 block size-4 accent-accent"
            />
          </Cell>
          <Cell className="max-md:pb-1 max-md:pl-8 md:min-w-52 md:align-top lg:min-w-64">
            <Link
              href={`/teach/questions/${question.slug}`}
              className="relative line-clamp-3 text-2 font-medium text-ink no-underline [overflow-wrap:anywhere] hover:underline md:line-clamp-2"
            >
              {question.prompt ? <InlineProse text={plainPrompt(question.prompt)} /> : 'Not written yet'}
              <LinkPending />
            </Link>
            <p className="mt-0.5 text-soft">
              {question.builtIn ? 'Course' : (question.author ?? 'Somebody who has left')}
              {question.tags.length > 0 ? ` · ${question.tags.join(', ')}` : null}
              {/* On a tablet there is no room for columns of these. */}
              <span className="hidden md:inline lg:hidden">
                {' · '}
                {kindName(question.kind)} · <LessonName lesson={question.lesson} lessons={lessons} />
              </span>
            </p>
          </Cell>
          <Cell label="Kind" className="max-md:pl-8 md:max-lg:hidden md:align-top md:whitespace-nowrap">
            {kindName(question.kind)}
          </Cell>
          <Cell label="Lesson" empty={!question.lesson} className="max-md:pl-8 md:max-lg:hidden md:align-top">
            <LessonName lesson={question.lesson} lessons={lessons} />
          </Cell>
          <Cell label="State" className="max-md:pl-8 md:align-top">
            <span className="flex flex-wrap gap-1">
              {question.states.map((state) => (
                <Badge key={state} tone={STATE_WORDS[state].tone}>
                  {STATE_WORDS[state].name}
                </Badge>
              ))}
            </span>
          </Cell>
          <Cell label="n" empty={question.n === 0} className="tabular-nums max-md:pl-8 md:text-right md:align-top">
            {question.n.toLocaleString('en')}
          </Cell>
          <Cell
            label="Facility"
            empty={question.facility === null}
            className="tabular-nums max-md:pl-8 md:text-right md:align-top"
          >
            {percent(question.facility)}
          </Cell>
          <Cell
            label="Discrimination"
            empty={question.discrimination === null}
            className="tabular-nums max-md:pl-8 md:text-right md:align-top"
          >
            {percent(question.discrimination)}
          </Cell>
          <Cell
            label="Look at"
            empty={question.flags.length === 0 && question.reports === 0}
            className="max-md:pl-8 md:pl-2 md:align-top"
          >
            <Flags question={question} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** A prompt on one line: fences and line ends would break a row. */
const plainPrompt = (text: string): string =>
  text
    .replace(/```\w*\n?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function LessonName({ lesson, lessons }: { lesson: string | null; lessons: ReadonlyMap<string, string> }) {
  const slug = lesson?.split('#')[0];
  if (!slug) return <span className="text-soft">none</span>;
  return <>{lessons.get(slug) ?? slug}</>;
}

function Flags({ question: { slug, flags, reports } }: { question: ListedQuestion }) {
  if (flags.length === 0 && reports === 0) return <span className="text-soft">–</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {reports > 0 ? (
        <Link href={`/teach/reports?card=${slug}`} className="no-underline hover:underline">
          <Badge tone="failed">{reports === 1 ? '1 report' : `${reports} reports`}</Badge>
        </Link>
      ) : null}
      {flags.map((flag) => (
        <Link key={flag} href={`/teach/questions/${slug}/analysis`} className="no-underline hover:underline">
          <Badge tone="caught">{flagWords(flag).name}</Badge>
        </Link>
      ))}
    </span>
  );
}

interface SortHeadProps {
  readonly sort: Sort;
  readonly query: BankQuery;
  readonly right?: boolean;
  /** Shown only where there is room for it. */
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

/** A column's name as a link that orders by it, and by it the other way round where it orders already. */
function SortHead({ sort, query, right = false, wide = false, children }: SortHeadProps) {
  const here = query.sort === sort;
  const direction = here && query.direction === 'asc' ? 'desc' : 'asc';
  const Icon = query.direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <Head
      className={classNames(right && 'text-right', wide && 'max-lg:hidden')}
      aria-sort={here ? (query.direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <Link
        href={bankHref({ ...query, sort, direction, page: 1 })}
        className="inline-flex min-h-6 items-center gap-1 text-soft no-underline hover:text-ink hover:underline"
      >
        {children}
        {here ? <Icon size={14} aria-hidden="true" /> : null}
      </Link>
    </Head>
  );
}
