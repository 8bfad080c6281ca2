import { forget, keep, readKept } from '@/components/kept/browser-store';
import { isNumber, isPlain } from '@/components/kept/shapes';
import { api } from '@/trpc/calls';
import type { Body } from './paths';

/** How far the text on the screen is kept. */
export type Keeping =
  | { readonly at: 'kept' | 'changed' | 'saving' }
  /** The server is away: this browser keeps the text and sends it when the server is back. */
  | { readonly at: 'away' }
  | { readonly at: 'refused'; readonly message: string }
  /** Somebody else saved in between. */
  | { readonly at: 'conflict'; readonly stored: StoredText };

export interface StoredText {
  readonly body: Body;
  readonly revision: number;
  readonly author: string | null;
  readonly basedOnId: string | null;
}

interface Local {
  readonly body: Body;
  readonly revision: number;
  readonly fromId: string | null;
  readonly basedOnId: string | null;
}

/** Milliseconds of quiet after which a text is saved, and after which a server that was away is asked again. */
const QUIET = 800;
const AGAIN = 5_000;

const place = (slug: string): string => `statecraft.card-draft.${slug}`;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isLocal = (value: unknown): value is Local =>
  isPlain(value) && isPlain(value['body']) && isNumber(value['revision']) && 'fromId' in value && 'basedOnId' in value;

/**
 * Keeps the text of a question: at once in this browser, and on the server when the typing pauses. What a colleague saved meanwhile is not
 * overwritten: both texts are held until they are merged.
 */
export class CardKeeper {
  private saved: Body;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving = false;
  private held = false;
  private readonly slug: string;

  constructor(
    private state: Local & { readonly slug: string },
    private readonly tell: (keeping: Keeping) => void,
    private readonly replace: (body: Body) => void,
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
    const local = readKept(place(this.slug), isLocal);
    if (local && !same(local.body, this.saved) && local.fromId === this.state.fromId) {
      const stored = { body: this.saved, revision: this.state.revision, author: null, basedOnId: this.state.basedOnId };
      this.state = { ...this.state, body: local.body, basedOnId: local.basedOnId };
      this.replace(local.body);
      if (local.revision === stored.revision) this.plan(0);
      else this.conflict(stored);
    } else this.forget();
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
    this.state = { ...this.state, revision: stored.revision };
    this.replace(body);
    this.change(body, stored.basedOnId);
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

  private keepHere(): boolean {
    const { slug: _, ...local } = this.state;
    return keep(place(this.slug), local satisfies Local);
  }

  private plan(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), wait);
  }

  private async save(): Promise<void> {
    if (this.saving || this.held) return;
    const sent = this.state;
    this.saving = true;
    this.tell({ at: 'saving' });
    try {
      const answer = await api.bank.saveDraft.mutate({
        slug: this.slug,
        body: sent.body as Parameters<typeof api.bank.saveDraft.mutate>[0]['body'],
        revision: sent.revision,
        fromId: sent.fromId,
        basedOnId: sent.basedOnId,
      });
      this.saving = false;
      if (!answer.saved) return this.conflict(answer.stored);
      this.state = { ...this.state, revision: answer.revision };
      this.saved = sent.body;
      if (this.settled) {
        this.forget();
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

  private conflict(stored: StoredText): void {
    this.held = true;
    this.keepHere();
    this.tell({ at: 'conflict', stored });
  }
}
