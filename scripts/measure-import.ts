/**
 * How long importing 1,000 questions takes: `npx tsx scripts/measure-import.ts` starts a PostgreSQL of its own (or uses an empty database of
 * `MEASURE_DATABASE_URL`), writes a file of 1,000 questions with feedback in each format that can be written and read, and measures what the
 * wizard does with it: reading, asking what each would meet, writing the drafts, and reading the same file again. Prints medians of five in milliseconds.
 */
import { performance } from 'node:perf_hooks';
import { type DraftCard, draftCardSchema, formats, isWritable, readAs, writeAs } from '@/exchange';
import { planImport } from '@/server/services/exchange/plan-import';
import { type QuestionToImport, writeDrafts } from '@/server/services/exchange/write-drafts';
import { Refusal } from '@/server/services/refusal';
import { openMeasured } from './lib/measured-database';

const many = 1_000;
const runs = 5;

const { db, close } = await openMeasured(3);

const words = 'A task of this *state machine* fails with `States.Timeout` before its **retry** has waited long enough.';
const cards = Array.from({ length: many }, (_, n) => ({
  externalId: `question-${n}`,
  card: draftCardSchema.parse({
    kind: 'single',
    id: `question-${n}`,
    prompt: `Question ${n}. ${words}\n\nWhat becomes of the execution?`,
    explanation: words,
    options: Array.from({ length: 4 }, (_, at) => ({
      id: `o${at}`,
      text: `Option ${at} of ${n}: ${words}`,
      ...(at === n % 4 ? { correct: true } : {}),
      explanation: words,
    })),
  }) as DraftCard,
}));

const median = (times: number[]): string =>
  times.sort((a, b) => a - b)[Math.floor(times.length / 2)]?.toFixed(0) ?? '–';

async function timed<T>(into: number[], work: () => T | Promise<T>): Promise<T> {
  const begun = performance.now();
  const made = await work();
  into.push(performance.now() - begun);
  return made;
}

try {
  for (const format of formats) {
    if (!format.read || !isWritable(format)) continue;
    const { bytes } = writeAs(format, cards, { image: () => undefined });
    const file = { name: `questions.${format.extensions[0]}`, bytes };
    const [read, plan, write, again]: [number[], number[], number[], number[]] = [[], [], [], []];
    let count = 0;
    for (let run = 0; run < runs; run++) {
      const { id: userId } = await db.user.create({
        data: { name: 'Measure', email: `${format.id}-${run}-${Date.now()}@measure.example`, role: 'instructor' },
      });
      const found = await timed(read, () => readAs(format, file));
      if ('fault' in found) throw new Error(found.fault.reason);
      const questions = found.questions.flatMap(({ externalId, card }) =>
        card ? [{ externalId, card: card as unknown as QuestionToImport['card'] }] : [],
      );
      count = questions.length;
      await timed(plan, () => planImport(db, { userId, questions }));
      const written = await timed(write, () => writeDrafts(db, { userId, format: format.id, questions }));
      if (written instanceof Refusal) throw new Error(written.message);
      await timed(again, () => planImport(db, { userId, questions }));
    }
    console.log(
      `${format.name} (${(bytes.length / 1e6).toFixed(1)} MB, ${count} questions): read ${median(read)}, plan ${median(plan)}, write ${median(write)}, plan again ${median(again)} ms`,
    );
  }
} finally {
  await close();
}
