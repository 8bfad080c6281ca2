import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/catalog';
import type { Exercise } from '@/grading';
import { prepareExercise } from '@/grading/exercise/prepare';
import { rightPrediction } from '@/grading/mutate/mutate-prediction';
import { pool } from '@/server/sandbox/pool';
import { secretsOf } from '@/server/services/exercises/secrets';
import type { SubmissionView } from '@/server/services/submissions/submission-view';
import { Browser } from '../support/browser';
import { openDatabase } from '../support/make';
import { storeCourse } from '../support/store-course';

const db = openDatabase();
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await storeCourse(db);
});
afterAll(async () => {
  await pool().close();
  await db.$disconnect();
});

/** A student whose browser keeps the text of everything it is given. */
class Reader extends Browser {
  readonly received: string[] = [];

  async read<T>(path: string, input?: unknown): Promise<T> {
    const { text, data } = await this.query<T>(path, input);
    this.received.push(text);
    return data as T;
  }

  async submit(exercise: Exercise, text: string): Promise<SubmissionView> {
    const { versionId } = await this.read<{ versionId: string }>('exercises.read', { slug: exercise.slug });
    const made = await this.mutate<SubmissionView>('submissions.submit', { versionId, text, clientKey: randomUUID() });
    if (!made.data) throw new Error(made.text);
    this.received.push(made.text);
    // As the browser does: what a busy machine did not grade in time is asked for again.
    let seen = made.data;
    for (let turn = 0; seen.verdict === null && turn < 50; turn++)
      seen = await this.read<SubmissionView>('submissions.get', { id: seen.id });
    return seen;
  }

  /** Asks for everything about an exercise that a student may ask for. */
  async readAll({ slug, scenarios }: Exercise): Promise<void> {
    for (const path of ['course.overview', 'exercises.list', 'runs.latest', 'account.exportData'])
      await this.read(path).catch(() => undefined);
    await this.read('exercises.read', { slug });
    const { submissions } = await this.read<{ submissions: { id: string }[] }>('submissions.list', { exercise: slug });
    for (const { id } of submissions) {
      await this.read('submissions.get', { id });
      for (const { id: scenario } of scenarios) await this.read('submissions.history', { id, scenario });
    }
  }

  /** Where a text stands in what was received; undefined where it does not. Quotes may be escaped, once or twice over. */
  find(secret: string): string | undefined {
    const escaped = JSON.stringify(secret).slice(1, -1);
    const forms = [secret, escaped, JSON.stringify(escaped).slice(1, -1)];
    for (const text of this.received)
      for (const form of forms) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
          const before = text.slice(Math.max(0, at - 80), at);
          const after = text.slice(at + form.length, at + form.length + 80);
          // A number that is an instant of the learner's own run is theirs, whatever else it may be; what stands inside a longer number, or
          // a short text inside a word or an identifier (`b-3` in `…0b-333a…`), is another's.
          const isInstant = /"at\\*":$/.test(before);
          const inNumber = /^\d/.test(form) && (/[\d.]$/.test(before) || /^\d/.test(after));
          const inWord =
            secret.length <= 8 &&
            (/[a-z\d]{2}$/i.test(before.slice(-1) + form[0]) || /^[a-z\d]{2}/i.test(form.slice(-1) + after));
          const isPart = inNumber || inWord;
          if (!isInstant && !isPart) return `${before}${form}${after}`;
        }
      }
    return undefined;
  }
}

/** Workflows that try to have a scenario's input told to them. */
const spies = [
  { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } },
  {
    StartAt: 'A',
    States: { A: { Type: 'Fail', ErrorPath: 'States.JsonToString($)', CausePath: 'States.JsonToString($)' } },
  },
  {
    StartAt: 'A',
    QueryLanguage: 'JSONata',
    States: { A: { Type: 'Fail', Error: '{% $string($states.input) %}', Cause: '{% $string($states.input) %}' } },
  },
  {
    StartAt: 'A',
    QueryLanguage: 'JSONata',
    States: {
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: {
          FunctionName: '{% $join($each($states.input, function($v) { $string($v) }), "-") %}',
          Payload: '{% $states.input %}',
        },
        End: true,
      },
    },
  },
  {
    StartAt: 'A',
    QueryLanguage: 'JSONata',
    States: {
      A: { Type: 'Pass', Assign: { kept: '{% $states.input %}' }, Output: { all: '{% $states.input %}' }, End: true },
    },
  },
].map((definition) => JSON.stringify(definition));

const hiddenOf = ({ scenarios }: Exercise) => scenarios.filter(({ shown }) => shown !== 'sample');
/** What a reference says that nothing shown says: its note, and its states' names, unless their history is what the task shows. */
const solutionOf = ({ kind, references, starter, prompt }: Exercise): string[] =>
  references
    .flatMap(({ note, definition }) => [
      note,
      ...(kind === 'reproduce' ? [] : Object.keys(JSON.parse(definition).States).map((name) => `"${name}"`)),
    ])
    .filter((text) => !starter.includes(text) && !prompt.includes(text) && text.length > 5);

/** A text that passes. */
const rightOf = async (exercise: Exercise): Promise<string> =>
  exercise.kind === 'predict'
    ? JSON.stringify(await rightPrediction(prepareExercise(exercise)))
    : (exercise.references[0]?.definition ?? '');

/** What everybody reads of the course: titles, summaries, misconceptions. A hidden value that is also such a word is found without having leaked. */
const courseWords = ({ course, lessons, exercises }: Catalogue): string =>
  JSON.stringify([
    course,
    lessons.map(({ slug, title, summary, sections }) => [slug, title, summary, sections]),
    exercises.map(({ slug, title, scenarios }) => [slug, title, scenarios.map(({ id, title: said }) => [id, said])]),
  ]);

describe('what a student’s browser receives', () => {
  it('holds nothing of a hidden scenario but its title, and no reference, until the exercise is passed', {
    timeout: 900_000,
  }, async () => {
    const words = courseWords(catalogue);
    for (const [place, exercise] of catalogue.exercises.filter(({ draft }) => !draft).entries()) {
      const reader = new Reader();
      // Two of the spies each, in turn, so that every one is sent to a third of the course.
      const texts = [
        exercise.starter,
        ...spies.filter((_, spy) => spy === place % spies.length || spy === (place + 2) % spies.length),
      ];
      for (const text of texts) {
        const { verdict, passed } = await reader.submit(exercise, text);
        expect(verdict, `${exercise.slug} has a verdict`).not.toBeNull();
        expect(passed, `${exercise.slug} is not passed by ${text.slice(0, 60)}`).toBe(false);
      }
      await reader.readAll(exercise);
      // A short number may be a virtual time of the learner's own run as well: finding it proves nothing. A short word stands in many a
      // sentence: it is looked for as a value.
      const secrets = hiddenOf(exercise)
        .flatMap((one) => secretsOf(exercise, one, texts.join('\n')))
        .filter((secret) => !/^\d{1,4}$/.test(secret) && !words.includes(secret))
        .map((secret) => (/^[a-z]{1,5}$/i.test(secret) ? `"${secret}"` : secret));
      for (const secret of [...secrets, ...solutionOf(exercise)])
        expect(reader.find(secret), `${exercise.slug} keeps ${secret}`).toBeUndefined();
      for (const { title } of hiddenOf(exercise)) expect(reader.find(title)).toBeDefined();
      expect(reader.find('"symptoms"')).toBeUndefined();
      expect(reader.find('"wrong"')).toBeUndefined();

      // The same search finds all of it once the exercise is passed, so it was not blind.
      expect(await reader.submit(exercise, await rightOf(exercise))).toMatchObject({ passed: true });
      await reader.readAll(exercise);
      for (const secret of [...secrets, ...solutionOf(exercise)]) expect(reader.find(secret)).toBeDefined();
      expect(reader.find('"symptoms"')).toBeUndefined();
    }
  });

  it('holds of the history that is to be foreseen nothing beyond the first divergence, until all of it is', async () => {
    const foretold = catalogue.exercises.filter(({ kind, draft }) => kind === 'predict' && !draft);
    expect(foretold.length).toBeGreaterThan(0);
    for (const exercise of foretold) {
      const reader = new Reader();
      const right = await rightPrediction(prepareExercise(exercise));
      const begun = Object.fromEntries(Object.entries(right).map(([id, events]) => [id, events.slice(0, 2)]));
      const { id, verdict } = await reader.submit(exercise, JSON.stringify(begun));
      await reader.readAll(exercise);
      const scenariosOf = (of: SubmissionView['verdict']) => (of?.kind === 'graded' ? of.scenarios : []);
      expect(scenariosOf(verdict).length).toBe(exercise.scenarios.length);
      for (const { diff } of scenariosOf(verdict))
        expect(diff?.map(({ kind }) => kind)).toEqual(['same', 'same', 'missing']);
      const later = Object.values(right).flatMap((events) => events.slice(3).map(({ type }) => `"${type}"`));
      const early = Object.values(right).flatMap((events) => events.slice(0, 3).map(({ type }) => `"${type}"`));
      for (const type of later.filter((one) => !early.includes(one)))
        expect(reader.find(type), `${exercise.slug} keeps ${type}`).toBeUndefined();

      expect(await reader.submit(exercise, JSON.stringify(right))).toMatchObject({ passed: true });
      const looked = await reader.read<SubmissionView>('submissions.get', { id });
      for (const { id: scenario, diff } of scenariosOf(looked.verdict))
        expect(diff).toHaveLength(right[scenario]?.length ?? 0);
    }
  });

  it('is another’s for nobody: not the submission, nor its history', async () => {
    const [exercise] = catalogue.exercises;
    if (!exercise) throw new Error('no exercise');
    const { id } = await new Reader().submit(exercise, exercise.starter);
    const stranger = new Reader();
    await stranger.submit(exercise, exercise.starter);
    const scenario = exercise.scenarios[0]?.id;
    for (const [path, input] of [
      ['submissions.get', { id }],
      ['submissions.history', { id, scenario }],
    ] as const)
      expect((await stranger.query(path, input)).status).toBe(404);
  });

  it('holds a card’s key only after its answer is recorded', async () => {
    const lesson = catalogue.lessons.find(({ cards }) => cards.length > 0);
    const reader = new Reader();
    const slug = lesson?.slug ?? '';
    interface Shown {
      versionId: string;
      card: { kind: string; options: { id: string }[] };
    }
    const shown = await reader.read<Shown[]>('cards.forLesson', { slug });
    const explanations = catalogue.cards
      .filter((card) => card.lesson.startsWith(`${slug}#`))
      .map(({ explanation }) => explanation);
    expect(explanations.length).toBeGreaterThan(0);
    for (const explanation of explanations) expect(reader.find(explanation)).toBeUndefined();
    for (const word of ['"correct"', '"explanation"', '"misconception"']) expect(reader.find(word)).toBeUndefined();

    const single = shown.find(({ card }) => card.kind === 'single');
    const answer = {
      versionId: single?.versionId,
      response: { option: single?.card.options[0]?.id },
      clientKey: randomUUID(),
    };
    reader.received.push((await reader.mutate('cards.answer', answer)).text);
    expect(explanations.filter((explanation) => reader.find(explanation) !== undefined)).toHaveLength(1);
  });
});
