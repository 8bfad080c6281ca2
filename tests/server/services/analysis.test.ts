import { afterAll, expect, it } from 'vitest';
import { readAnalysis } from '@/server/services/bank/read-analysis';
import { refreshStatistics } from '@/server/services/bank/refresh-statistics';
import { cardBody, makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

it('counts first answers alone, withholds figures under thirty, and agrees with what the bank lists', async () => {
  const lesson = unique('lesson');
  const slugs = Array.from({ length: 7 }, () => unique('card'));
  const versions: { readonly id: string }[] = [];
  for (const slug of slugs) versions.push(await makeVersion(db, 'card', slug, cardBody(slug, `${lesson}#first`)));
  const [slug = ''] = slugs;
  const answer = (userId: string, at: number, option: string) => ({
    userId,
    contentVersionId: versions[at]?.id ?? '',
    clientKey: unique('k'),
    response: { option },
    correct: option === 'right',
    tookMs: 10_000,
  });
  /** Person n answers n % 6 of the six other cards right, and this one right where n is above the middle, but for one in four. */
  const person = async (n: number): Promise<void> => {
    const { id } = await makeUser(db);
    const option = n % 6 >= 3 !== (n % 4 === 0) ? 'right' : n % 2 ? 'wrong-a' : 'wrong-b';
    await db.cardAnswer.create({ data: answer(id, 0, option) });
    await db.cardAnswer.create({ data: answer(id, 0, 'wrong-c') });
    await db.cardAnswer.createMany({
      data: Array.from({ length: 6 }, (_, at) => answer(id, at + 1, at < n % 6 ? 'right' : 'wrong-a')),
    });
  };
  for (let n = 0; n < 29; n++) await person(n);
  expect(await readAnalysis(db, { slug, versionId: null })).toMatchObject({ n: 29, figures: null });
  for (let n = 29; n < 36; n++) await person(n);
  const analysis = await readAnalysis(db, { slug, versionId: null });
  if (!('figures' in analysis) || !analysis.figures) throw new Error('no figures');
  const { figures } = analysis;
  expect(analysis).toMatchObject({ n: 36, withRest: 36 });
  expect(figures.time).toMatchObject({ n: 36, median: 10 });
  expect(figures.choices.find(({ id }) => id === 'wrong-c')).toMatchObject({ chosen: 0, pointBiserial: null });
  expect(figures.choices.find(({ key }) => key)?.pointBiserial).toBeGreaterThan(0);
  expect(figures.flags).toContain('unused-distractor');

  await refreshStatistics(db);
  const row = await db.itemStatistic.findUniqueOrThrow({ where: { card: slug } });
  expect(row.n).toBe(36);
  expect(row.facility).toBeCloseTo(figures.facility, 9);
  // Two ways to work it out: sums in the database, every answer here.
  expect(Math.abs((row.discrimination ?? 0) - (figures.discriminationIndex ?? 1))).toBeLessThan(1e-9 * 100);
  expect(row.flags).toEqual(figures.flags);
});
