import type { Metadata } from 'next';
import Link from 'next/link';
import { Bars } from '@/components/charts/bars';
import { Calibration } from '@/components/charts/calibration';
import { Chart } from '@/components/charts/frame';
import { HeatMap } from '@/components/charts/heat-map';
import { Ranges } from '@/components/charts/ranges';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { addDays } from '@/review';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Review statistics' };

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Names of the domains as the exam guide has them, shortened to one line. */
const domainName = (number: number, titles: ReadonlyMap<number, string>): string =>
  `${number} · ${titles.get(number) ?? 'Domain'}`;

/** Twenty-six weeks that end with this one, from a Monday. */
const halfYear = (today: string): string[] => {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -weekday - 25 * 7);
  return Array.from({ length: 26 * 7 }, (_, index) => addDays(monday, index));
};

export default async function StatisticsPage() {
  const calls = await serverCalls();
  const [statistics, { lessons, domains }] = await Promise.all([calls.review.statistics(), calls.course.overview()]);
  const { today, retention, days, load, readiness, calibration, cards, examDay } = statistics;
  const back = (
    <Link href="/review" className={buttonClass('secondary', 'small')}>
      To the review
    </Link>
  );
  if (cards.seen === 0) {
    return (
      <Page title="How you stand" actions={back}>
        <EmptyState
          title="Nothing to show yet"
          action={
            <Link href="/review" className={buttonClass('primary')}>
              Answer the first card
            </Link>
          }
        >
          <p>
            After the first answers this page shows what you remember, how honest the forecast is, and what comes due
            when.
          </p>
        </EmptyState>
      </Page>
    );
  }
  const counts = new Map(days.map(({ day, answers }) => [day, answers]));
  const titles = new Map(domains.map(({ number, title }) => [number, title]));
  const lessonTitles = new Map(lessons.map(({ slug, title }) => [slug, title]));
  const titleOf = (lesson: string | null) =>
    lesson === null ? 'Your own cards' : (lessonTitles.get(lesson) ?? lesson);
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  const points = calibration.filter(({ reviews }) => reviews > 0);
  const strong = statistics.lessons.filter(({ seen }) => seen > 0);
  return (
    <Page title="How you stand" actions={back}>
      <dl className="mb-6 flex flex-wrap gap-x-8 gap-y-3">
        <Figure term="Cards seen" value={`${cards.seen} of ${cards.total}`} />
        <Figure term="Answers in half a year" value={String(answers)} />
        <Figure
          term="Time spent"
          value={minutes < 90 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`}
        />
        <Figure
          term="Remembered in 30 days"
          value={
            retention
              ? `${percent(retention.remembered / retention.reviews)} of ${retention.reviews}`
              : 'no reviews yet'
          }
        />
      </dl>
      <div className="grid gap-6 lg:grid-cols-2">
        <Chart
          title={examDay ? `Readiness for ${examDay}` : 'Readiness today'}
          summary="An estimate from these cards, not of AWS's exam. The bar shows how uncertain it is; cards not yet seen count as a guess among four."
          table={{
            head: ['Domain', 'Expected', 'From', 'To', 'Cards', 'Seen'],
            rows: readiness.map((one) => [
              domainName(one.domain, titles),
              percent(one.expected),
              percent(one.low),
              percent(one.high),
              String(one.cards),
              String(one.seen),
            ]),
          }}
        >
          <Ranges
            label="Expected recall per exam domain with its uncertainty"
            ranges={readiness.map(({ domain, expected, low, high }) => ({
              name: domainName(domain, titles),
              value: expected,
              low,
              high,
            }))}
          />
        </Chart>
        <Chart
          title="What comes due"
          summary="Reviews per day for the next thirty days, if all before are remembered."
          table={{ head: ['Day', 'Reviews'], rows: load.map(({ day, due }) => [day, String(due)]) }}
        >
          <Bars
            label="Reviews that come due per day"
            bars={load.map(({ day, due }) => ({ name: day, value: due, title: `${day}: ${due}` }))}
            ticks={load.filter((_, index) => index % 7 === 0).map(({ day }) => day)}
          />
        </Chart>
        <Chart
          title="Is the forecast honest?"
          summary={
            points.length > 0
              ? 'Recall as it was predicted, and as it was. On the dashed line both are the same.'
              : 'Shown once cards that were learned have been asked again.'
          }
          table={{
            head: ['Predicted', 'Reviews', 'Mean prediction', 'Remembered'],
            rows: points.map(({ from, to, reviews, predicted, remembered }) => [
              `${percent(from)} to ${percent(to)}`,
              String(reviews),
              percent(predicted),
              percent(remembered),
            ]),
          }}
        >
          {points.length > 0 ? <Calibration label="Predicted against true recall" points={points} /> : null}
        </Chart>
        <Chart
          title="Strength per lesson"
          summary="Expected recall now of the cards you have seen."
          table={{
            head: ['Lesson', 'Recall', 'Seen', 'Cards'],
            rows: statistics.lessons.map(({ lesson, recall, seen, cards: all }) => [
              titleOf(lesson),
              seen > 0 ? percent(recall) : 'not seen',
              String(seen),
              String(all),
            ]),
          }}
        >
          <Strengths lessons={strong.map(({ lesson, recall }) => ({ title: titleOf(lesson), recall }))} />
        </Chart>
        <div className="lg:col-span-2">
          <Chart
            title="Your half year"
            summary="Answers per day, a column a week, Monday on top."
            table={{
              head: ['Day', 'Answers', 'Minutes'],
              rows: [...days].reverse().map((day) => [day.day, String(day.answers), String(Math.round(day.minutes))]),
            }}
          >
            <HeatMap
              label="Answers per day in the last half year"
              days={halfYear(today).map((day) => ({ day, value: day > today ? undefined : (counts.get(day) ?? 0) }))}
            />
          </Chart>
        </div>
      </div>
    </Page>
  );
}

function Figure({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-1 text-soft">{term}</dt>
      <dd className="text-4 font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

function Strengths({ lessons }: { lessons: readonly { title: string; recall: number }[] }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {lessons.map(({ title, recall }) => (
        <li key={title} className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <span className="flex justify-between gap-4">
            <span className="min-w-0 truncate">{title}</span>
            <span className="whitespace-nowrap tabular-nums">{percent(recall)}</span>
          </span>
          <svg viewBox="0 0 100 2" preserveAspectRatio="none" className="h-1 w-full" aria-hidden="true">
            <rect width={100} height={2} fill="var(--idle-soft)" />
            <rect width={100 * recall} height={2} fill="var(--accent)" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
