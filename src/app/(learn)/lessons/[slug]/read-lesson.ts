import { cache } from 'react';
import type { Machine } from '@/catalog';
import type { LastRun } from '@/components/machine/machine-player';
import { changedSeed } from '@/components/machine/run-request';
import { readPageViewer, serverCalls } from '@/trpc/server';

/** Which scenario a kept run was of: the one with its responses, and where several share them, the one with its input too. */
function lastOf(
  machine: Machine,
  run: { definition: string; input: string; responses: string; seed: string },
): LastRun {
  const same = machine.scenarios.findIndex(
    ({ input, responses }) => responses === run.responses && input === run.input,
  );
  const alike = machine.scenarios.findIndex(({ responses }) => responses === run.responses);
  return {
    scenario: Math.max(0, same >= 0 ? same : alike),
    input: run.input,
    ...(run.seed === changedSeed(machine.name) ? { definition: run.definition } : {}),
  };
}

/** All a lesson page shows, or nothing where there is no such lesson. Read once a request, however often it is asked for. */
export const readLesson = cache(async (slug: string) => {
  const calls = await serverCalls();
  const { lessons, units } = await calls.course.overview();
  const at = lessons.findIndex((lesson) => lesson.slug === slug);
  if (at < 0) return undefined;
  const [lesson, cards, progress, kept, exercises, viewer] = await Promise.all([
    calls.lesson.read({ slug }),
    calls.cards.forLesson({ slug }),
    calls.lesson.progress({ lesson: slug }),
    calls.runs.latest({ lesson: slug }),
    calls.exercises.list(),
    readPageViewer(),
  ]);
  const runs = new Map<string, LastRun>();
  for (const run of kept) {
    const machine = lesson.machines.find(({ name }) => name === run.machine);
    if (machine) runs.set(run.machine, lastOf(machine, run));
  }
  return {
    lesson,
    number: at + 1,
    /** What is better read before and is not yet, with the place of each in the course. */
    first: (lessons[at]?.after ?? []).flatMap(({ slug: before, title, finished }) =>
      finished ? [] : [{ slug: before, title, number: lessons.findIndex((one) => one.slug === before) + 1 }],
    ),
    unit: units.find(({ id }) => id === lessons[at]?.unit),
    cards,
    progress,
    runs,
    exercises: exercises.filter((exercise) => exercise.lesson.slug === slug),
    previous: lessons[at - 1],
    next: lessons[at + 1],
    hasSession: viewer !== undefined,
  };
});
