import type { Fault } from '@/catalog';

/** The parts an exercise is written in, in the order in which one thinks of them. */
export const PARTS = [
  {
    id: 'about',
    label: 'About',
    fields: [
      'title',
      'kind',
      'lesson',
      'domain',
      'task',
      'difficulty',
      'tags',
      'keep',
      'shows',
      'type',
      'languages',
      'source',
      'checkedOn',
      'version',
      'clock',
      'seed',
      'limits',
    ],
  },
  { id: 'task', label: 'Task text', file: 'task.md' },
  { id: 'starter', label: 'Starter', file: 'starter.asl.json' },
  { id: 'scenarios', label: 'Scenarios', fields: ['scenarios', 'mockedResponses'] },
  { id: 'references', label: 'References', fields: ['references'], folder: 'references/' },
  { id: 'wrong', label: 'Wrong answers', fields: ['wrong'], folder: 'wrong/' },
  { id: 'symptoms', label: 'Misconceptions', fields: ['symptoms'] },
  { id: 'hints', label: 'Hints', fields: ['hints'] },
  { id: 'design', label: 'Design rules', fields: ['design'] },
  { id: 'scoring', label: 'Scoring and proof', fields: ['weights', 'draw', 'equivalents'] },
] as const satisfies readonly Part[];

interface Part {
  readonly id: string;
  readonly label: string;
  /** Fields of `exercise.yaml` it shows. */
  readonly fields?: readonly string[];
  /** The file it is about, or the folder of its files. */
  readonly file?: string;
  readonly folder?: string;
}
export type PartId = (typeof PARTS)[number]['id'];

export const partOf = (id: PartId): Part & { readonly id: PartId } => PARTS.find((one) => one.id === id) ?? PARTS[0];

/** What a fault of `exercise.yaml` is about: its field's first word. */
const rootOf = (field: string): string => field.split(/[.[]/)[0] ?? '';

/** Which part shows a fault; what no part claims is shown first. */
export function partOfFault({ file, field }: Fault): PartId {
  const found = PARTS.find((part: Part) =>
    file === 'exercise.yaml'
      ? part.fields?.includes(rootOf(field))
      : part.file === file || (part.folder !== undefined && file.startsWith(part.folder)),
  );
  return found?.id ?? 'about';
}
