import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type ExerciseFiles,
  editYaml,
  type Fault,
  type Named,
  readExerciseFiles,
  type YamlEdit,
  yamlValue,
} from '@/catalog';
import type { Exercise } from '@/grading';
import { Keeper, type Keeping, type Stored } from './keeper';
import { type PartId, partOf } from './parts';

/** Milliseconds of quiet after which the files are checked. */
const QUIET = 200;

export const SPEC = 'exercise.yaml';

export interface AuthoringState {
  readonly files: ExerciseFiles;
  /** What the specification holds, as far as it can be read: the last that could. */
  readonly value: unknown;
  /** It cannot be read as it stands. */
  readonly unreadable: boolean;
  readonly faults: readonly Fault[];
  /** The exercise, when it has no fault. */
  readonly exercise: Exercise | undefined;
  readonly keeping: Keeping;
  /** Texts in whose place a version was put, the latest last. */
  readonly former: readonly ExerciseFiles[];
  readonly part: PartId;
  /** Which of several files of a part, or which scenario by its place. */
  readonly chosen: number;
  /** Where the text is to be looked at, from outside: counts up with each asking. */
  readonly look:
    | { readonly path: string; readonly line: number; readonly nth: number; readonly focus: boolean }
    | undefined;
}

export interface Authoring {
  readonly store: StoreApi<AuthoringState>;
  begin(): () => void;
  setFile(path: string, text: string): void;
  removeFile(path: string): void;
  /** Changes several things at once: of the specification by edits, and of files. */
  edit(edits: readonly YamlEdit[], files?: Readonly<Record<string, string | undefined>>): void;
  /** Puts other files, of a version, in the place of all there are; `giveBack` takes up again what stood there. */
  takeUp(files: ExerciseFiles): void;
  giveBack(): void;
  show(part: PartId, chosen?: number): void;
  goTo(fault: Pick<Fault, 'file' | 'line'>): void;
  flush(): Promise<boolean>;
  settle(files: ExerciseFiles, stored: Stored): Promise<void>;
  rebase(files: ExerciseFiles, versionId: string): Promise<void>;
  revision(): number;
}

export interface Given {
  readonly id: string;
  readonly slug: string;
  readonly files: ExerciseFiles;
  readonly revision: number;
  readonly named: Named;
}

/** Whether two texts of an exercise are the same, file by file. */
export const sameFiles = (one: ExerciseFiles, other: ExerciseFiles): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((path) => one[path] === other[path]);

/** All that happens to the files of one exercise while they are written. */
export function makeAuthoring({ id, slug, files: given, revision, named }: Given): Authoring {
  const check = (files: ExerciseFiles) => {
    const { exercise, faults } = readExerciseFiles(slug, files, named);
    return { exercise, faults };
  };
  const specOf = (files: ExerciseFiles) => yamlValue(files[SPEC] ?? '');
  const store = createStore<AuthoringState>(() => ({
    files: given,
    value: specOf(given) ?? {},
    unreadable: specOf(given) === undefined,
    ...check(given),
    keeping: { at: 'kept' },
    former: [],
    part: 'about',
    chosen: 0,
    look: undefined,
  }));
  const { getState: get, setState: set } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  const put = (files: ExerciseFiles): void => {
    const value = files[SPEC] === get().files[SPEC] ? get().value : specOf(files);
    const unreadable = value === undefined;
    set({ files, unreadable, ...(unreadable ? {} : { value }) });
    clearTimeout(timer);
    timer = setTimeout(() => set(check(get().files)), QUIET);
  };
  const keeper = new Keeper(
    { id, files: () => get().files, replace: put, tell: (keeping) => set({ keeping }) },
    given,
    revision,
  );
  const change = (files: ExerciseFiles): void => {
    put(files);
    keeper.change();
  };

  return {
    store,
    begin() {
      const end = keeper.begin();
      return () => {
        clearTimeout(timer);
        end();
      };
    },
    setFile(path, text) {
      if (get().files[path] !== text) change({ ...get().files, [path]: text });
    },
    removeFile(path) {
      const { [path]: _, ...rest } = get().files;
      change(rest);
    },
    edit(edits, changed = {}) {
      let text = get().files[SPEC] ?? '';
      for (const one of edits) {
        const next = editYaml(text, one);
        if (next === undefined) return;
        text = next;
      }
      const files = Object.entries({ ...get().files, ...changed, [SPEC]: text });
      change(Object.fromEntries(files.filter((entry): entry is [string, string] => entry[1] !== undefined)));
    },
    takeUp(files) {
      const { files: current, former } = get();
      if (sameFiles(files, current)) return;
      set({ former: [...former, current] });
      change(files);
    },
    giveBack() {
      const { former } = get();
      const last = former.at(-1);
      if (!last) return;
      set({ former: former.slice(0, -1) });
      change(last);
    },
    show(part, chosen = 0) {
      const line = lineOf(get().files[SPEC] ?? '', part, chosen);
      const look = line === undefined ? {} : { look: { path: SPEC, line, nth: ++looks, focus: false } };
      set({ part, chosen, ...look });
    },
    goTo: ({ file, line }) => set({ look: { path: file, line, nth: ++looks, focus: true } }),
    async flush() {
      clearTimeout(timer);
      set(check(get().files));
      return keeper.flush();
    },
    settle: (files, stored) => keeper.settle(files, stored),
    rebase: (files, versionId) => keeper.rebase(files, versionId),
    revision: () => keeper.currentRevision,
  };
}

/** Where in the specification a part begins, or an item of its list: the line a reader of the form looks for. */
function lineOf(text: string, part: PartId, nth: number): number | undefined {
  const [field] = partOf(part).fields ?? [];
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`${field}:`));
  if (field === undefined || first < 0) return undefined;
  const items = lines.flatMap((line, index) => (index > first && /^ {0,2}- /.test(line) ? [index] : []));
  return (items[nth] !== undefined && nth > 0 ? items[nth] : first) + 1;
}
