import { z } from 'zod';
import type { Fault } from './fault';
import type { Known } from './known';
import type { Sources } from './sources';

/** Reading 200 words a minute, and a minute for each machine: the promise may be off by two minutes. */
const minutesFor = (words: number, machines: number): number => words / 200 + machines;

const nested = z.looseObject({
  States: z.record(z.string(), z.unknown()).optional(),
  Branches: z.array(z.unknown()).optional(),
  ItemProcessor: z.unknown().optional(),
  Iterator: z.unknown().optional(),
});

/** Names of all states of a definition, at any depth. */
const stateNames = (definition: unknown): string[] => {
  const read = nested.safeParse(definition);
  if (!read.success) return [];
  const { States = {}, Branches = [], ItemProcessor, Iterator } = read.data;
  return [
    ...Object.keys(States),
    ...[...Object.values(States), ...Branches, ItemProcessor, Iterator].flatMap(stateNames),
  ];
};

const parsed = (definition: unknown): unknown => {
  if (typeof definition !== 'string') return definition;
  try {
    return JSON.parse(definition);
  } catch {
    return undefined;
  }
};

const lintMachines = ({ machines, lessons }: Sources): Fault[] =>
  [...machines].flatMap(([key, machine]) => {
    const [lesson = '', name = ''] = key.split('/');
    const faults: Fault[] = [];
    if (!lessons.get(lesson)?.value.machines.some((mention) => mention.name === name))
      faults.push(
        machine.fault([], `lesson «${lesson}» never shows it: write <Machine name="${name}" /> or remove the file`),
      );
    const definition = parsed(machine.value.definition);
    if (definition === undefined) return [...faults, machine.fault(['definition'], 'is not JSON')];
    const states = new Set(stateNames(definition));
    machine.value.scenarios.forEach(({ responses, expect }, index) => {
      for (const state of Object.keys(responses))
        if (!states.has(state))
          faults.push(
            machine.fault(['scenarios', index, 'responses', state], `the definition has no state «${state}»`),
          );
      for (const state of [...(expect.path ?? []), ...Object.keys(expect.calls ?? {})])
        if (!states.has(state))
          faults.push(machine.fault(['scenarios', index, 'expect'], `the definition has no state «${state}»`));
    });
    return faults;
  });

/** A link inside the site as `lesson#section`, or `lesson` alone. */
const target = (link: string, lesson: string): string =>
  link.startsWith('#') ? `${lesson}${link}` : link.replace(/^\/lessons\//, '').replace(/\/(?=#|$)/, '');

/** Lessons and their machines: what is named exists, what exists is named, the promised minutes are honest. */
export const lintLessons = (sources: Sources, known: Known): Fault[] => {
  const faults: Fault[] = [];
  for (const [slug, { file, value, fault }] of sources.lessons) {
    const at = (line: number, message: string): Fault => ({ file, line, column: 1, field: '', message });
    for (const { name, line } of value.machines)
      if (!sources.machines.has(`${slug}/${name}`))
        faults.push(at(line, `lessons/${slug}/machines/${name}.yaml is missing`));
    for (const { name, line } of value.cards)
      if (!known.cards.has(name)) faults.push(at(line, `there is no card «${name}»`));
    for (const { name, line } of value.links) {
      const goal = target(name, slug);
      if (!known.paragraphs.has(goal) && !known.lessons.has(goal)) faults.push(at(line, `«${name}» leads nowhere`));
    }
    const ids = new Set<string>();
    for (const { id, line } of value.sections) {
      if (/-\d+$/.test(id) && ids.has(id.replace(/-\d+$/, '')))
        faults.push(at(line, 'give this section a title of its own: cards point to it'));
      ids.add(id);
    }
    value.front.tasks.forEach((task, index) => {
      if (!known.tasks.has(task)) faults.push(fault(['tasks', index], `the exam has no task statement ${task}`));
    });
    const minutes = minutesFor(value.words, value.machines.length);
    if (Math.abs(minutes - value.front.minutes) > 2)
      faults.push(
        fault(
          ['minutes'],
          `${value.words} words and ${value.machines.length} machines take about ${Math.round(minutes)} minutes`,
        ),
      );
  }
  return [...faults, ...lintMachines(sources)];
};
