import { defaultSeed, defaultStart, type PracticeId } from '@/asl';
import { type Exercise, exerciseSchema, practicesBeside, seedOf } from '@/grading';
import type { Queries } from '../../make-database';
import { expectInSandbox } from '../../sandbox/ask-sandbox';
import type { Expected } from '../../sandbox/messages';
import { pool } from '../../sandbox/pool';
import { readPublished } from '../content/read-version';
import { Remembered } from '../content/remember';
import { Refusal } from '../refusal';
import { type ExamStanding, readExam } from './exam-mode';
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
  /** Good practice its own solutions do without: a task that decides it is not argued with. */
  readonly quiet: readonly PracticeId[];
  /** When the virtual clock begins, in milliseconds since 1970. */
  readonly startTime: number;
  readonly samples: readonly OpenScenario[];
  /** Whole once the exercise is passed. */
  readonly hidden: readonly (Pick<OpenScenario, 'id' | 'title'> & Partial<OpenScenario>)[];
  readonly passed: boolean;
  /** Set where it is given as an exam: attempts count. */
  readonly exam: ExamStanding | null;
  /** Empty until then. */
  readonly references: readonly { readonly name: string; readonly note: string; readonly definition: string }[];
}

/** All a run of a scenario is made of beside the definition: whoever has it runs what is graded. */
export interface OpenScenario {
  readonly id: string;
  readonly title: string;
  /** JSON texts, as the exercise's files have them. */
  readonly input: string;
  readonly responses: string;
  readonly objects: string | undefined;
  readonly world: string | undefined;
  readonly seed: string;
}

const openScenario =
  (exercise: Exercise) =>
  (scenario: Exercise['scenarios'][number]): OpenScenario => {
    const { id, title, input, responses, objects, world } = scenario;
    return { id, title, input, responses, objects, world, seed: seedOf(exercise, scenario) ?? defaultSeed };
  };

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
  const exam = viewer && (await readExam(db, { userId: viewer.id, slug }));
  return viewExercise(found, passed, exam?.standing);
}

/** An exercise as whoever has passed it, or not, may see it. */
export async function viewExercise(
  found: { readonly versionId: string; readonly body: Exercise },
  passed: boolean,
  exam: ExamStanding | null = null,
): Promise<ExerciseView> {
  const { slug, title, kind, type, difficulty, lesson, starter, hints, clock, scenarios, references } = found.body;
  return {
    versionId: found.versionId,
    slug,
    title,
    kind,
    type,
    difficulty,
    lesson,
    prompt: await promptOf(found.versionId, found.body),
    starter,
    hints,
    quiet: practicesBeside(found.body),
    startTime: clock === undefined ? defaultStart : Date.parse(clock),
    samples: scenarios.filter(({ shown }) => shown === 'sample').map(openScenario(found.body)),
    hidden: scenarios
      .filter(({ shown }) => shown !== 'sample')
      .map((scenario) => (passed ? openScenario(found.body)(scenario) : { id: scenario.id, title: scenario.title })),
    passed,
    exam,
    references: passed ? references : [],
  };
}

const histories = new Remembered<Expected | undefined>(50);

/** How long a reader waits for a free worker, in milliseconds. */
const patience = 5_000;

/** Made in the sandbox: the machine may be anybody's who writes exercises. */
const historiesOf = (versionId: string, exercise: Exercise): Promise<Expected | undefined> =>
  histories.get(versionId, async () => {
    const place = await pool().take(performance.now() + patience);
    if (!place) throw new Error('no worker was free to make the history of the task');
    try {
      return await expectInSandbox(place, { versionId, exercise });
    } finally {
      place.release();
    }
  });

/** The task; where a history is to be made again, with the history of every sample, one event a line. */
async function promptOf(versionId: string, exercise: Exercise): Promise<string> {
  if (exercise.kind !== 'reproduce') return exercise.prompt;
  const samples = new Map(
    exercise.scenarios.flatMap(({ id, title, shown }) => (shown === 'sample' ? [[id, title]] : [])),
  );
  const made = await historiesOf(versionId, exercise);
  const parts = (made?.histories ?? []).flatMap(({ scenario, lines }) => {
    const title = samples.get(scenario);
    return title === undefined ? [] : [`**${title}**\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``];
  });
  return [exercise.prompt.trimEnd(), ...parts].join('\n\n');
}
