import type { Exercise } from '@/grading';
import type { Fault } from './fault';
import type { Known } from './known';
import type { Read } from './read-yaml';
import type { Sources } from './sources';

/** What an exercise may name. */
export type Named = Pick<Known, 'paragraphs' | 'misconceptions' | 'tasks'>;

/** One exercise: every reference to a paragraph, task, misconception or scenario is alive. */
export const lintExercise = ({ value, fault }: Read<Exercise>, known: Named): Fault[] => {
  const faults: Fault[] = [];
  if (!known.paragraphs.has(value.lesson)) faults.push(fault(['lesson'], `no lesson has a section «${value.lesson}»`));
  if (known.tasks.get(value.task) !== value.domain)
    faults.push(fault(['task'], `domain ${value.domain} has no task ${value.task}`));
  const named = [
    ...value.wrong.map(({ misconception }, index) => ({ misconception, path: ['wrong', index, 'misconception'] })),
    ...value.symptoms.map(({ misconception }, index) => ({
      misconception,
      path: ['symptoms', index, 'misconception'],
    })),
    ...value.design.flatMap(({ misconception }, index) =>
      misconception === undefined ? [] : [{ misconception, path: ['design', index, 'misconception'] }],
    ),
    ...('shows' in value ? value.shows : []).map((misconception, index) => ({
      misconception,
      path: ['shows', index],
    })),
  ];
  for (const { misconception, path } of named)
    if (!known.misconceptions.has(misconception))
      faults.push(fault(path, `misconceptions.yaml has no «${misconception}»`));
  const scenarios = new Set(value.scenarios.map(({ id }) => id));
  value.symptoms.forEach(({ when }, index) => {
    if (when.scenario !== undefined && !scenarios.has(when.scenario))
      faults.push(fault(['symptoms', index, 'when', 'scenario'], `there is no scenario «${when.scenario}»`));
  });
  value.symptoms.forEach(({ hint }, index) => {
    if (hint !== undefined && hint > value.hints.length)
      faults.push(fault(['symptoms', index, 'hint'], `there are ${value.hints.length} hints`));
  });
  // Who foresees a history must see all it depends on.
  for (const shown of value.kind === 'predict' ? ['sample'] : ['sample', 'hidden'])
    if (!value.scenarios.some((scenario) => scenario.shown === shown))
      faults.push(fault(['scenarios'], `none is ${shown}`));
  return faults;
};

/** Exercises: every reference to a paragraph, task, misconception or scenario is alive, and the course lists each. */
export const lintExercises = ({ exercises, course }: Sources, known: Known): Fault[] => {
  const listed = new Set<string>();
  const faults: Fault[] = [];
  course.value.units.forEach((unit, u) => {
    unit.lessons.forEach((lesson, l) => {
      lesson.exercises.forEach((slug, e) => {
        listed.add(slug);
        if (!exercises.has(slug))
          faults.push(
            course.fault(['units', u, 'lessons', l, 'exercises', e], `exercises/${slug}/exercise.yaml is missing`),
          );
      });
    });
  });
  for (const [slug, read] of exercises) {
    const { value, fault } = read;
    if (value.draft && listed.has(slug)) faults.push(fault(['draft'], 'a draft is not listed in catalog.yaml'));
    if (!value.draft && !listed.has(slug)) faults.push(fault([], `list «${slug}» under its lesson in catalog.yaml`));
    faults.push(...lintExercise(read, known));
  }
  return faults;
};
