import { partShapes, reservedErrors, stateShapes } from '@/asl';
import type { Fault } from './fault';
import type { Known } from './known';
import type { Sources } from './sources';

/** Lessons that can be reached from themselves by their prerequisites. */
const inCircles = (after: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (after.get(from) ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  return new Set([...after.keys()].filter((slug) => reaches(slug, slug, new Set())));
};

const lintUnits = ({ course, lessons }: Sources, known: Known): Fault[] => {
  const faults: Fault[] = [];
  const listed = new Set<string>();
  const after = new Map<string, readonly string[]>();
  for (const { lessons: entries } of course.value.units)
    for (const entry of entries) after.set(entry.slug, entry.after);
  const circles = inCircles(after);
  course.value.units.forEach((unit, u) => {
    unit.lessons.forEach(({ slug, after: before }, l) => {
      const path = ['units', u, 'lessons', l];
      if (!known.lessons.has(slug))
        faults.push(course.fault([...path, 'slug'], `lessons/${slug}/lesson.mdx is missing`));
      if (listed.has(slug)) faults.push(course.fault([...path, 'slug'], `«${slug}» is listed twice`));
      listed.add(slug);
      if (circles.has(slug)) faults.push(course.fault([...path, 'after'], `«${slug}» comes, in the end, after itself`));
      before.forEach((other, index) => {
        if (!after.has(other))
          faults.push(course.fault([...path, 'after', index], `the course has no lesson «${other}»`));
      });
    });
  });
  for (const [slug, lesson] of lessons)
    if (!listed.has(slug)) faults.push(lesson.fault([], `list «${slug}» in catalog.yaml, or nobody will find it`));
  return faults;
};

const lintMisconceptions = ({ misconceptions }: Sources, known: Known): Fault[] => {
  const seen = new Set<string>();
  return misconceptions.value.misconceptions.flatMap(({ id, lesson }, index) => {
    const faults: Fault[] = [];
    if (seen.has(id)) faults.push(misconceptions.fault(['misconceptions', index, 'id'], `«${id}» is taken`));
    seen.add(id);
    if (!known.paragraphs.has(lesson))
      faults.push(misconceptions.fault(['misconceptions', index, 'lesson'], `no lesson has a section «${lesson}»`));
    return faults;
  });
};

/** Names that a topic of the coverage must list completely. */
const registries = {
  states: () => Object.keys(stateShapes),
  errors: () => [...reservedErrors.keys()],
  retrier: () => [...partShapes.retrier.fields.keys()].filter((name) => name !== 'Comment'),
  catcher: () => [...partShapes.catcher.fields.keys()].filter((name) => name !== 'Comment'),
};

/** Topics that list a registry: every name once, and no other. */
const lintRegistries = ({ coverage }: Sources): Fault[] =>
  coverage.value.topics.flatMap(({ title, registry, lines }, t) => {
    if (registry === undefined) return [];
    const names = new Set(registries[registry]());
    const listed = lines.map(({ note }) => note);
    return [
      ...lines.flatMap(({ note }, l) =>
        names.has(note) ? [] : [coverage.fault(['topics', t, 'lines', l, 'note'], `«${note}» is none of these`)],
      ),
      ...[...names]
        .filter((name) => !listed.includes(name))
        .map((name) => coverage.fault(['topics', t, 'title'], `«${title}» does not list ${name}`)),
    ];
  });

const lintCoverage = ({ coverage }: Sources, known: Known): Fault[] =>
  coverage.value.topics.flatMap(({ lines }, t) =>
    lines.flatMap(({ taught, asked }, l) => [
      ...taught.flatMap((paragraph, index) =>
        known.paragraphs.has(paragraph)
          ? []
          : [coverage.fault(['topics', t, 'lines', l, 'taught', index], `no lesson has a section «${paragraph}»`)],
      ),
      ...asked.flatMap((card, index) =>
        known.cards.has(card)
          ? []
          : [coverage.fault(['topics', t, 'lines', l, 'asked', index], `there is no card «${card}»`)],
      ),
    ]),
  );

const lintShowcase = ({ course, machines }: Sources): Fault[] => {
  const { showcase } = course.value;
  if (!showcase || machines.has(`${showcase.lesson}/${showcase.machine}`)) return [];
  return [course.fault(['showcase', 'machine'], `«${showcase.lesson}» has no machine «${showcase.machine}»`)];
};

/** The placement check asks one card of a lesson, of a kind whose wrong answers name what is not known. */
const lintPlacement = ({ course, cardSets }: Sources): Fault[] => {
  const lessonOf = new Map(
    cardSets.flatMap(({ value }) => value.cards.map(({ id, lesson }) => [id, lesson.split('#')[0] ?? ''] as const)),
  );
  const asked = new Set<string>();
  return course.value.placement.flatMap((id, index) => {
    const lesson = lessonOf.get(id);
    const said =
      lesson === undefined ? `there is no card «${id}»` : asked.has(lesson) && `lesson «${lesson}» is asked already`;
    if (lesson !== undefined) asked.add(lesson);
    return said ? [course.fault(['placement', index], said)] : [];
  });
};

/** Course order, misconceptions and coverage: every reference leads somewhere. */
export const lintCourse = (sources: Sources, known: Known): Fault[] => [
  ...lintUnits(sources, known),
  ...lintShowcase(sources),
  ...lintPlacement(sources),
  ...lintMisconceptions(sources, known),
  ...lintCoverage(sources, known),
  ...lintRegistries(sources),
];
