import { type Exercise, exerciseSchema, expectedHistories, historyText } from '@/grading';
import type { Queries } from '../../make-database';
import { readPublished } from '../content/read-version';
import { Refusal } from '../refusal';
import { hasPassed } from './has-passed';
import { mayOpen, type Opener } from './may-open';

/** An exercise as a learner may see it: samples whole, hidden scenarios by title, references only once it was passed. */
export interface ExerciseView {
  readonly versionId: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: Exercise['kind'];
  readonly type: Exercise['type'];
  readonly difficulty: number;
  /** `lesson#section`. */
  readonly lesson: string;
  /** Markdown. */
  readonly prompt: string;
  /** ASL as JSON text. */
  readonly starter: string;
  readonly hints: readonly string[];
  readonly samples: readonly {
    readonly id: string;
    readonly title: string;
    readonly input: string;
    readonly responses: string;
  }[];
  /** Input and responses once the exercise is passed. */
  readonly hidden: readonly {
    readonly id: string;
    readonly title: string;
    readonly input?: string;
    readonly responses?: string;
  }[];
  readonly passed: boolean;
  /** Empty until then. */
  readonly references: readonly { readonly name: string; readonly note: string; readonly definition: string }[];
}

/** The published exercise `slug`, as this learner may see it. */
export async function readExercise(
  db: Queries,
  { slug, viewer }: { slug: string; viewer: Opener | undefined },
): Promise<ExerciseView | Refusal> {
  const [found, open] = await Promise.all([
    readPublished(db, 'exercise', slug, exerciseSchema),
    mayOpen(db, slug, viewer),
  ]);
  if (!found || !open)
    return new Refusal('not-found', `There is no exercise “${slug}”. The course map lists all there are.`);
  const passed = viewer !== undefined && (await hasPassed(db, viewer.id, slug));
  return viewExercise(found, passed);
}

/** An exercise as whoever has passed it, or not, may see it. */
export async function viewExercise(
  found: { readonly versionId: string; readonly body: Exercise },
  passed: boolean,
): Promise<ExerciseView> {
  const { slug, title, kind, type, difficulty, lesson, starter, hints, scenarios, references } = found.body;
  return {
    versionId: found.versionId,
    slug,
    title,
    kind,
    type,
    difficulty,
    lesson,
    prompt: await promptOf(found.body),
    starter,
    hints,
    samples: scenarios
      .filter(({ shown }) => shown === 'sample')
      .map(({ id, title, input, responses }) => ({ id, title, input, responses })),
    hidden: scenarios
      .filter(({ shown }) => shown !== 'sample')
      .map(({ id, title, input, responses }) => (passed ? { id, title, input, responses } : { id, title })),
    passed,
    references: passed ? references : [],
  };
}

/** The task; where a history is to be made again, with the history of every sample, one event a line. */
async function promptOf(exercise: Exercise): Promise<string> {
  if (exercise.kind !== 'reproduce') return exercise.prompt;
  const samples = new Map(
    exercise.scenarios.flatMap(({ id, title, shown }) => (shown === 'sample' ? [[id, title]] : [])),
  );
  const histories = await expectedHistories(exercise);
  const parts = histories.flatMap((history) => {
    const title = history.situation === 0 ? samples.get(history.scenario) : undefined;
    return title === undefined ? [] : [`**${title}**\n\n\`\`\`text\n${historyText(history).join('\n')}\n\`\`\``];
  });
  return [exercise.prompt.trimEnd(), ...parts].join('\n\n');
}
