import { canonicalJson } from '@/catalog';
import { forget, keep, readKept } from '@/components/kept/browser-store';
import { isNumber, isPlain } from '@/components/kept/shapes';
import { keepRevision, takeUp } from '@/components/kept/take-up';
import { type ApiInputs, type ApiOutputs, api } from '@/trpc/calls';
import type { Body } from './paths';

/** How far the text on the screen is kept. */
export type Keeping =
  | { readonly at: 'kept' | 'changed' | 'saving' }
  /** The server is away: this browser keeps the text and sends it when the server is back. */
  | { readonly at: 'away' }
  | { readonly at: 'refused'; readonly message: string }
  /** Somebody else saved in between. */
  | { readonly at: 'conflict'; readonly stored: StoredText }
  /** There is no such draft any more: the text is on this screen and in this browser alone. */
  | { readonly at: 'gone'; readonly gone: Gone };

export type Gone = Extract<ApiOutputs['bank']['saveDraft'], { gone: unknown }>['gone'];

export interface StoredText {
  readonly body: Body;
  readonly revision: number;
  readonly author: string | null;
  readonly fromId: string | null;
  readonly basedOnId: string | null;
}

interface Local {
  readonly body: Body;
  readonly revision: number;
  readonly fromId: string | null;
  readonly basedOnId: string | null;
}

/** As `Unsent` of `kept/take-up` has it. */
interface Kept extends Local {
  readonly sent?: Body | undefined;
}

/** Where the text is kept for everybody. */
interface Calls {
  readonly save: (
    input: ApiInputs['bank']['saveDraft'],
  ) => Promise<{ saved: true; revision: number } | { saved: false; stored: StoredText } | { saved: false; gone: Gone }>;
  readonly get: (input: { readonly slug: string }) => Promise<{ readonly draft: (StoredText & Local) | null }>;
}

const server: Calls = {
  save: (input) => api.bank.saveDraft.mutate(input),
  get: (input) => api.bank.get.query(input),
};

/** Milliseconds of quiet after which a text is saved, and after which a server that was away is asked again. */
const QUIET = 800;
const AGAIN = 5_000;

/** Where this browser keeps the text of a question. */
export const place = (slug: string): string => `statecraft.card-draft.${slug}`;

/** The database keeps no order of members. */
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

export const isKept = (value: unknown): value is Kept =>
  isPlain(value) && isPlain(value['body']) && isNumber(value['revision']) && 'fromId' in value && 'basedOnId' in value;

/**
 * Keeps the text of a question: at once in this browser, and on the server when the typing pauses. What a colleague saved meanwhile is not
 * overwritten: both texts are held until they are merged.
 */
export class CardKeeper {
  private saved: Body;
  private sent: Body | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving = false;
  private held = false;
  private readonly slug: string;

  constructor(
    private state: Local & { readonly slug: string },
    private readonly tell: (keeping: Keeping) => void,
    private readonly replace: (body: Body, basedOnId: string | null) => void,
    private readonly calls = server,
  ) {
    this.slug = state.slug;
    this.saved = state.body;
  }

  get revision(): number {
    return this.state.revision;
  }

  /** Nothing on the screen that the server does not have. */
  get settled(): boolean {
    return !this.saving && !this.held && same(this.state.body, this.saved);
  }

  /** Takes up what this browser kept and the server did not get. Gives what stops it again. */
  begin(): () => void {
    const found = readKept(place(this.slug), isKept);
    const { body: text, slug: _, ...made } = this.state;
    // Begun from a version that is not the newest any more, it is older than the page: drafts count their revisions anew.
    const isOlder = found !== undefined && found.fromId !== made.fromId;
    const local = found && { ...found, text: found.body, revision: isOlder ? made.revision - 1 : found.revision };
    const next = takeUp(place(this.slug), { ...made, text }, local, same);
    if (local && (next === 'send' || next === 'meet')) {
      const { body, basedOnId } = local;
      this.sent = local.sent;
      if (next === 'send') {
        this.state = { ...this.state, body, basedOnId, revision: Math.max(local.revision, made.revision) };
        this.plan(0);
      } else {
        // As it was kept: it meets the other again until both are merged.
        this.state = { ...found, slug: this.slug };
        this.conflict({ ...made, body: text, author: null });
      }
      this.replace(body, basedOnId);
    } else if (next === 'look') void this.look();
    else this.done();
    const online = () => void (this.settled || this.plan(0));
    const leave = (event: BeforeUnloadEvent) => {
      // The browser keeps the text; asking is for whoever would close it before it is everywhere.
      if (!this.settled && !this.keepHere()) event.preventDefault();
    };
    addEventListener('online', online);
    addEventListener('beforeunload', leave);
    return () => {
      clearTimeout(this.timer);
      removeEventListener('online', online);
      removeEventListener('beforeunload', leave);
    };
  }

  change(body: Body, basedOnId = this.state.basedOnId): void {
    this.state = { ...this.state, body, basedOnId };
    this.keepHere();
    if (this.held) return;
    this.tell({ at: 'changed' });
    this.plan(QUIET);
  }

  /** Ends a conflict with the text both were merged to. */
  merged(body: Body, stored: StoredText): void {
    this.held = false;
    this.saved = stored.body;
    this.state = { ...this.state, revision: stored.revision, fromId: stored.fromId };
    this.replace(body, stored.basedOnId);
    this.change(body, stored.basedOnId);
  }

  /** Keeps the text as a new draft of the question whose draft is gone, begun from its newest version. */
  keepAnew({ newest }: Gone): void {
    this.held = false;
    this.saved = newest?.body ?? {};
    this.sent = undefined;
    this.state = { ...this.state, revision: 0, fromId: newest?.id ?? null };
    this.change(this.state.body);
  }

  /** Sends what is not sent yet; false where it could not be. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (!this.settled) await this.save();
    return this.settled;
  }

  /** Lets go of what this browser keeps: it was handed in or thrown away. */
  forget(): void {
    clearTimeout(this.timer);
    forget(place(this.slug));
  }

  /** The server has the text: of it no more than its revision is kept here. */
  private done(): void {
    clearTimeout(this.timer);
    if (this.state.revision > 0) keepRevision(place(this.slug), this.state.revision);
    else forget(place(this.slug));
  }

  private keepHere(): boolean {
    const { slug: _, ...local } = this.state;
    return keep(place(this.slug), { ...local, sent: this.sent } satisfies Kept);
  }

  private plan(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), wait);
  }

  private async save(): Promise<void> {
    if (this.saving || this.held) return;
    const { state, sent: before } = this;
    this.sent = state.body;
    this.keepHere();
    this.saving = true;
    this.tell({ at: 'saving' });
    try {
      const answer = await this.calls.save({
        slug: this.slug,
        body: state.body as ApiInputs['bank']['saveDraft']['body'],
        revision: state.revision,
        fromId: state.fromId,
        basedOnId: state.basedOnId,
      });
      this.saving = false;
      if ('gone' in answer) {
        this.held = true;
        this.keepHere();
        return this.tell({ at: 'gone', gone: answer.gone });
      }
      if (!answer.saved && !(before && same(answer.stored.body, before))) return this.conflict(answer.stored);
      const stored = answer.saved ? { revision: answer.revision, body: state.body } : answer.stored;
      this.state = { ...this.state, revision: stored.revision };
      this.saved = stored.body;
      if (this.settled) {
        this.done();
        this.tell({ at: 'kept' });
      } else this.plan(0);
    } catch (error) {
      this.saving = false;
      const status = (error as { data?: { httpStatus?: number } }).data?.httpStatus;
      if (status !== undefined && status < 500 && status !== 429)
        return this.tell({ at: 'refused', message: (error as Error).message });
      this.tell({ at: 'away' });
      this.plan(AGAIN);
    }
  }

  /** The page is older than what the server has. */
  private async look(): Promise<void> {
    try {
      const { draft } = await this.calls.get({ slug: this.slug });
      if (!this.settled) return;
      if (!draft || draft.revision <= this.revision) return this.done();
      const { body, revision, basedOnId, fromId } = draft;
      this.state = { ...this.state, body, revision, basedOnId, fromId };
      this.saved = body;
      this.done();
      this.replace(body, basedOnId);
    } catch {
      // The next save will tell.
    }
  }

  private conflict(stored: StoredText): void {
    this.held = true;
    this.keepHere();
    this.tell({ at: 'conflict', stored });
  }
}
