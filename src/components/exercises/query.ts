/** What an address of the list asks for; a field left out narrows nothing. */
export interface ExercisesQuery {
  readonly words: string;
  readonly state: State | undefined;
  readonly kind: string | undefined;
  /** 1 to 3. */
  readonly difficulty: number | undefined;
}

type State = 'new' | 'started' | 'passed';

interface Listed {
  readonly title: string;
  readonly kind: string;
  readonly difficulty: number;
  readonly lesson: { readonly title: string };
  readonly state: State;
}

const STATES: ReadonlySet<string> = new Set<State>(['new', 'started', 'passed']);

/** What cannot be understood is left out. */
export function readExercisesQuery(
  params: Readonly<Record<string, string | string[] | undefined>>,
  kinds: ReadonlySet<string>,
): ExercisesQuery {
  const first = (name: string): string => [params[name]].flat()[0] ?? '';
  const [state, kind, difficulty] = [first('state'), first('kind'), Number(first('difficulty'))];
  return {
    words: first('q').slice(0, 200).trim(),
    state: STATES.has(state) ? (state as State) : undefined,
    kind: kinds.has(kind) ? kind : undefined,
    difficulty: [1, 2, 3].includes(difficulty) ? difficulty : undefined,
  };
}

export const narrows = ({ words, state, kind, difficulty }: ExercisesQuery): boolean =>
  words !== '' || state !== undefined || kind !== undefined || difficulty !== undefined;

/** Those that have every word in their title or their lesson's, and all else that is asked. */
export function findExercises<One extends Listed>(all: readonly One[], query: ExercisesQuery): readonly One[] {
  const words = query.words.toLowerCase().split(/\s+/);
  return all.filter(
    ({ title, lesson, state, kind, difficulty }) =>
      (query.state ?? state) === state &&
      (query.kind ?? kind) === kind &&
      (query.difficulty ?? difficulty) === difficulty &&
      words.every((word) => `${title} ${lesson.title}`.toLowerCase().includes(word)),
  );
}
