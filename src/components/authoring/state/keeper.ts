import type { ExerciseFiles } from '@/catalog';
import { keep, readKept } from '@/components/kept/browser-store';
import { isNumber, isPlain, isText } from '@/components/kept/shapes';
import { keepRevision, takeUp } from '@/components/kept/take-up';
import { type ApiInputs, type ApiOutputs, api } from '@/trpc/calls';
import { answered } from '@/trpc/learner-client';

/** Milliseconds of quiet after which the files are saved, and after which a server that was away is asked again. */
const QUIET = 900;
const AGAIN = 5_000;

type Saved = ApiOutputs['authoring']['save'];
export type Stored = Extract<Saved, { saved: false }>['stored'];

/** Where the files are kept. */
export type Keeping =
  | { readonly at: 'kept' | 'changed' | 'saving' | 'away' }
  /** Somebody else saved meanwhile: both are here, and nothing is saved until they are put together. */
  | { readonly at: 'conflict'; readonly base: ExerciseFiles; readonly stored: Stored }
  | { readonly at: 'refused'; readonly message: string };

/** As `Unsent` of `kept/take-up` has it. */
interface Kept {
  readonly files: ExerciseFiles;
  readonly revision: number;
  readonly sent?: ExerciseFiles | undefined;
  /** What the text was made from. */
  readonly base: ExerciseFiles;
}

const areFiles = (value: unknown): value is ExerciseFiles => isPlain(value) && Object.values(value).every(isText);

const isKept = (value: unknown): value is Kept =>
  isPlain(value) &&
  areFiles(value['files']) &&
  areFiles(value['base']) &&
  isNumber(value['revision']) &&
  (value['sent'] === undefined || areFiles(value['sent']));

/** Where the files are kept for everybody. */
interface Calls {
  readonly save: (input: ApiInputs['authoring']['save']) => Promise<Saved>;
  readonly get: (input: {
    readonly id: string;
  }) => Promise<{ readonly files: ExerciseFiles; readonly revision: number }>;
}

const server: Calls = {
  save: (input) => api.authoring.save.mutate(input),
  get: (input) => api.authoring.get.query(input),
};

interface Wiring {
  readonly id: string;
  readonly files: () => ExerciseFiles;
  readonly replace: (files: ExerciseFiles) => void;
  readonly tell: (keeping: Keeping) => void;
}

/**
 * Keeps the files of an exercise: at once in this browser, and on the server when the typing pauses. Who saved meanwhile is not
 * overwritten, and what the server did not get is taken up again after a reload.
 */
export class Keeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private conflict = false;
  private sent: ExerciseFiles | undefined;
  private baseVersionId: string | undefined;

  constructor(
    private readonly wiring: Wiring,
    /** As the server has them. */
    private base: ExerciseFiles,
    private revision: number,
    private readonly calls = server,
  ) {}

  private get key(): string {
    return `authored:${this.wiring.id}`;
  }

  get currentRevision(): number {
    return this.revision;
  }

  begin(): () => void {
    const kept = readKept(this.key, isKept);
    const page = { text: this.base, revision: this.revision };
    const next = takeUp(this.key, page, kept && { ...kept, text: kept.files }, same);
    if (kept && (next === 'send' || next === 'meet')) {
      this.sent = kept.sent;
      this.wiring.replace(kept.files);
      if (next === 'meet') {
        // As they were kept: they meet the other again until both are put together.
        this.revision = kept.revision;
        this.base = kept.base;
        this.meet({ files: page.text, revision: page.revision, by: null, at: new Date() });
      } else {
        this.revision = Math.max(kept.revision, page.revision);
        this.plan(0);
      }
    } else if (next === 'look') void this.look();
    else keepRevision(this.key, this.revision);
    const online = () => this.isChanged && this.plan(0);
    const leave = () => this.isChanged && this.keepHere();
    addEventListener('online', online);
    addEventListener('pagehide', leave);
    return () => {
      leave();
      clearTimeout(this.timer);
      removeEventListener('online', online);
      removeEventListener('pagehide', leave);
    };
  }

  private get isChanged(): boolean {
    return !same(this.wiring.files(), this.base);
  }

  change(): void {
    if (this.conflict) this.keepHere();
    else if (this.isChanged || this.saving) {
      this.wiring.tell({ at: 'changed' });
      this.plan(QUIET);
    } else {
      clearTimeout(this.timer);
      keepRevision(this.key, this.revision);
      this.wiring.tell({ at: 'kept' });
    }
  }

  /** Saves now what is not saved yet. True once the server has all of it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.saving;
    if (this.conflict) return false;
    if (this.isChanged) await this.save();
    return !this.isChanged && !this.conflict;
  }

  /** Ends a conflict with the files as they were put together. */
  async settle(files: ExerciseFiles, stored: Stored): Promise<void> {
    this.conflict = false;
    this.base = stored.files;
    this.revision = stored.revision;
    this.wiring.replace(files);
    await this.save();
  }

  /** The files with a newer version of what they were begun from merged in. */
  async rebase(files: ExerciseFiles, baseVersionId: string): Promise<void> {
    this.baseVersionId = baseVersionId;
    this.wiring.replace(files);
    await this.save();
  }

  private keepHere(): void {
    const { base, revision, sent } = this;
    keep(this.key, { files: this.wiring.files(), base, revision, sent } satisfies Kept);
  }

  private plan(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), wait);
  }

  private save(): Promise<void> {
    if (this.conflict) return Promise.resolve();
    this.saving ??= this.send().finally(() => {
      this.saving = undefined;
      if (!this.conflict && this.isChanged) this.change();
    });
    return this.saving;
  }

  private async send(): Promise<void> {
    const files = this.wiring.files();
    const { revision, baseVersionId, sent: before } = this;
    this.sent = files;
    this.keepHere();
    this.wiring.tell({ at: 'saving' });
    try {
      const answer = await this.calls.save({
        id: this.wiring.id,
        files,
        revision,
        ...(baseVersionId === undefined ? {} : { baseVersionId }),
      });
      if (!answer.saved && !(before && same(answer.stored.files, before))) {
        this.meet(answer.stored);
        return;
      }
      const stored = answer.saved ? { revision: answer.revision, files } : answer.stored;
      this.revision = stored.revision;
      this.base = stored.files;
      if (answer.saved) this.baseVersionId = undefined;
      if (!this.isChanged) {
        keepRevision(this.key, this.revision);
        this.wiring.tell({ at: 'kept' });
      }
    } catch (error) {
      if (answered(error)) this.wiring.tell({ at: 'refused', message: error.message });
      else {
        this.wiring.tell({ at: 'away' });
        this.plan(AGAIN);
      }
    }
  }

  /** The page is older than what the server has. */
  private async look(): Promise<void> {
    try {
      const { files, revision } = await this.calls.get({ id: this.wiring.id });
      if (this.isChanged || this.saving || revision <= this.revision) return;
      this.base = files;
      this.revision = revision;
      keepRevision(this.key, revision);
      this.wiring.replace(files);
    } catch {
      // The next save will tell.
    }
  }

  private meet(stored: Stored): void {
    this.conflict = true;
    this.keepHere();
    this.wiring.tell({ at: 'conflict', base: this.base, stored });
  }
}

const same = (a: ExerciseFiles, b: ExerciseFiles): boolean => {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => Object.hasOwn(b, path) && a[path] === b[path]);
};
