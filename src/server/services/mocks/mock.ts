import { z } from 'zod';
import { cardSchema, type Graded, grade, type PresentedCard, present, Refused } from '@/grading';
import { deadlineOf, isOver, type PaperScore, scorePaper } from '@/review';
import type { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';

/** Kinds of card the exam has: one of four, or several of more. */
export const examKinds = ['single', 'multiple'] as const;

export interface MockItemView {
  readonly place: number;
  readonly card: PresentedCard;
  readonly response: unknown;
  readonly revision: number;
  readonly flagged: boolean;
  readonly struck: readonly string[];
  readonly note: string;
  readonly spentMs: number;
  /** Verdict, key and explanations: only after the mock has ended. */
  readonly graded: Graded | null;
  readonly correct: boolean | null;
}

export interface MockView {
  readonly id: string;
  readonly startedAt: Date;
  readonly deadline: Date;
  readonly minutes: number;
  readonly extra: number;
  readonly finishedAt: Date | null;
  /** The server's clock, against which a browser's may be set right. */
  readonly now: Date;
  readonly items: readonly MockItemView[];
  /** After the mock has ended. */
  readonly score: PaperScore | null;
  /** Ids of the misconceptions its answers show, the commonest first. */
  readonly misconceptions: readonly { readonly id: string; readonly count: number }[];
}

const selection = {
  id: true,
  userId: true,
  startedAt: true,
  minutes: true,
  extra: true,
  seed: true,
  finishedAt: true,
  items: {
    orderBy: { place: 'asc' },
    include: { contentVersion: { select: { id: true, slug: true, body: true } } },
  },
} satisfies Prisma.MockSelect;

type Stored = Prisma.MockGetPayload<{ select: typeof selection }>;

export const timeOf = ({ startedAt, minutes, extra }: Pick<Stored, 'startedAt' | 'minutes' | 'extra'>) => ({
  startedAt: startedAt.getTime(),
  minutes,
  extra,
});

const gradeItem = ({ response, contentVersion }: Stored['items'][number]): Graded | null => {
  if (response === null) return null;
  const graded = grade(cardSchema.parse(contentVersion.body), response);
  return graded instanceof Refused ? null : graded;
};

/** The key and every explanation of a question left blank or half answered: graded as if the key were given, with what was chosen. */
const explain = ({ response, contentVersion }: Stored['items'][number]): Graded | null => {
  const card = cardSchema.parse(contentVersion.body);
  if (card.kind !== 'single' && card.kind !== 'multiple') return null;
  const key = card.options.filter(({ correct }) => correct).map(({ id }) => id);
  const graded = grade(card, card.kind === 'single' ? { option: key[0] } : { options: key });
  if (graded instanceof Refused) return null;
  const begun = z.object({ options: z.array(z.string()) }).safeParse(response);
  const chosen = new Set(begun.success ? begun.data.options : []);
  return {
    ...graded,
    correct: false,
    remarks: graded.remarks.map((remark) => ({ ...remark, chosen: chosen.has(remark.id) })),
  };
};

/** Ends a mock, once: grades every answer; a blank is wrong. Whoever comes second finds it ended. */
export async function endMock(db: Database, id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "mock" WHERE "id" = ${id} FOR UPDATE`;
    const mock = await tx.mock.findUniqueOrThrow({ where: { id }, select: selection });
    if (mock.finishedAt) return;
    const results = mock.items.map((item) => ({ place: item.place, correct: gradeItem(item)?.correct ?? false }));
    for (const correct of [true, false]) {
      const places = results.filter((one) => one.correct === correct).map(({ place }) => place);
      await tx.mockItem.updateMany({ where: { mockId: id, place: { in: places } }, data: { correct } });
    }
    const finishedAt = new Date(Math.min(now.getTime(), deadlineOf(timeOf(mock))));
    await tx.mock.update({
      where: { id },
      data: { finishedAt, right: results.filter(({ correct }) => correct).length },
    });
  });
}

/** A learner's own mock; one whose time has run out is ended by whoever looks. Undefined where there is none. */
export async function readMock(
  db: Database,
  { userId, id, now }: { userId: string; id: string; now: Date },
): Promise<MockView | undefined> {
  const find = (queries: Queries) => queries.mock.findFirst({ where: { id, userId }, select: selection });
  let mock = await find(db);
  if (mock && !mock.finishedAt && isOver(timeOf(mock), now.getTime())) {
    await endMock(db, id, now);
    mock = await find(db);
  }
  return mock ? viewOf(mock, now) : undefined;
}

function viewOf(mock: Stored, now: Date): MockView {
  const ended = mock.finishedAt !== null;
  const whole = new Set<number>();
  const items = mock.items.map((item): MockItemView => {
    const card = cardSchema.parse(item.contentVersion.body);
    const graded = ended ? gradeItem(item) : null;
    if (graded) whole.add(item.place);
    return {
      place: item.place,
      card: present(card, `${mock.seed}/${item.contentVersion.id}`),
      response: item.response,
      revision: item.revision,
      flagged: item.flagged,
      struck: item.struck,
      note: item.note,
      spentMs: item.spentMs,
      graded: ended ? (graded ?? explain(item)) : null,
      correct: ended ? item.correct : null,
    };
  });
  const counts = new Map<string, number>();
  for (const { graded } of items)
    for (const misconception of graded?.misconceptions ?? [])
      counts.set(misconception, (counts.get(misconception) ?? 0) + 1);
  return {
    id: mock.id,
    startedAt: mock.startedAt,
    deadline: new Date(deadlineOf(timeOf(mock))),
    minutes: mock.minutes,
    extra: mock.extra,
    finishedAt: mock.finishedAt,
    now,
    items,
    score: ended
      ? scorePaper(
          items.map(({ place, card, correct }) => ({
            id: String(place),
            domain: card.domain,
            correct: correct ?? false,
            answered: whole.has(place),
          })),
        )
      : null,
    misconceptions: [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count),
  };
}
