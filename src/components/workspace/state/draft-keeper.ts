import { forget, keep, readKept } from '@/components/kept/browser-store';
import { hasTexts, isNumber } from '@/components/kept/shapes';
import { keepRevision, takeUp, type Unsent } from '@/components/kept/take-up';
import type { Draft, Keeping } from './types';

/** Milliseconds of quiet after which a text is saved, and after which a server that was away is asked again. */
const QUIET = 800;
const AGAIN = 5_000;

const isKept = (value: unknown): value is Unsent<string> => hasTexts(value, 'text') && isNumber(value['revision']);

const same = (a: string, b: string): boolean => a === b;

interface Wiring {
  /** `exercise:order-fulfilment`. */
  readonly topic: string;
  readonly versionId: string | null;
  readonly tell: (keeping: Keeping) => void;
  /** Puts another text into the editor. */
  readonly replace: (text: string) => void;
  /** Awaited before a text is saved: makes what the draft belongs to. */
  readonly prepare?: (() => Promise<void>) | undefined;
}

const calls = () => import('@/trpc/learner-client');

/**
 * Keeps a text: at once in this browser, and on the server when the typing pauses. Whoever saved meanwhile from another tab is not
 * overwritten, and a server that is away gets the text when it is back.
 */
export class DraftKeeper {
  private revision: number;
  private saved: string;
  private text: string;
  private sent: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving = false;
  private stored: Draft | undefined;

  constructor(
    private readonly wiring: Wiring,
    draft: Draft | null,
    text: string,
  ) {
    this.revision = draft?.revision ?? 0;
    this.saved = text;
    this.text = text;
  }

  private get key(): string {
    return `draft:${this.wiring.topic}`;
  }

  /** Takes up what this browser kept and the server did not get. Gives what stops it again. */
  begin(): () => void {
    const kept = readKept(this.key, isKept);
    const page = { text: this.saved, revision: this.revision };
    const next = takeUp(this.key, page, kept, same);
    if (kept && (next === 'send' || next === 'meet')) {
      this.text = kept.text;
      this.sent = kept.sent;
      this.revision = Math.max(kept.revision, page.revision);
      this.wiring.replace(kept.text);
      if (next === 'meet') this.conflict(page);
      else this.plan(0);
    } else if (next === 'look') void this.look();
    else this.done();
    const online = () => this.text !== this.saved && this.plan(0);
    const shown = () => document.visibilityState === 'visible' && void this.look();
    const leave = () => this.text !== this.saved && this.keepHere();
    addEventListener('online', online);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', shown);
    return () => {
      leave();
      clearTimeout(this.timer);
      removeEventListener('online', online);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', shown);
    };
  }

  change(text: string): void {
    this.text = text;
    if (this.stored) {
      this.keepHere();
      return;
    }
    if (text === this.saved && !this.saving) {
      clearTimeout(this.timer);
      this.done();
      this.wiring.tell({ at: 'kept' });
      return;
    }
    this.wiring.tell({ at: 'changed' });
    this.plan(QUIET);
  }

  /** Saves the text though it was not changed: what it belongs to is to be kept. */
  saveNow(): void {
    this.plan(0);
  }

  /** Ends a conflict. The text that is not chosen stays on the server, among the former texts. */
  async choose(which: 'mine' | 'stored'): Promise<void> {
    const { stored } = this;
    if (!stored) return;
    const other = which === 'mine' ? stored.text : this.text;
    try {
      const { drafts } = await calls();
      await drafts.keep.mutate({ topic: this.wiring.topic, text: other });
    } catch {
      this.wiring.tell({ at: 'conflict', stored });
      return;
    }
    this.stored = undefined;
    this.revision = stored.revision;
    this.saved = stored.text;
    if (which === 'stored') {
      this.text = stored.text;
      this.wiring.replace(stored.text);
    }
    this.change(this.text);
  }

  private keepHere(): void {
    keep(this.key, { text: this.text, revision: this.revision, sent: this.sent } satisfies Unsent<string>);
  }

  /** The server has the text: of it no more than its revision is kept here. */
  private done(): void {
    if (this.revision > 0) keepRevision(this.key, this.revision);
    else forget(this.key);
  }

  private plan(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), wait);
  }

  private async save(): Promise<void> {
    if (this.saving || this.stored) return;
    const { text, revision } = this;
    const { topic, versionId, tell } = this.wiring;
    const before = this.sent;
    this.sent = text;
    this.keepHere();
    this.saving = true;
    tell({ at: 'saving' });
    try {
      await this.wiring.prepare?.();
      const { drafts } = await calls();
      const answer = await drafts.save.mutate({ topic, text, revision, contentVersionId: versionId });
      this.saving = false;
      if (!answer.saved && answer.stored.text !== before) {
        this.conflict(answer.stored);
        return;
      }
      const stored = answer.saved ? { revision: answer.revision, text } : answer.stored;
      this.revision = stored.revision;
      this.saved = stored.text;
      this.change(this.text);
    } catch (error) {
      this.saving = false;
      const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
      if (answered(error) && !tooMany(error)) {
        tell({ at: 'refused', message: (error as Error).message });
        return;
      }
      tell({ at: 'away' });
      this.plan(AGAIN);
    }
  }

  /** Another tab may have saved while this one was not looked at. */
  private async look(): Promise<void> {
    if (this.text !== this.saved || this.saving) return;
    try {
      const { drafts } = await calls();
      const { draft } = await drafts.get.query({ topic: this.wiring.topic });
      if (this.text !== this.saved) return;
      if (!draft || draft.revision <= this.revision) return this.done();
      this.revision = draft.revision;
      this.saved = draft.text;
      this.text = draft.text;
      this.done();
      this.wiring.replace(draft.text);
    } catch {
      // The next save will tell.
    }
  }

  private conflict(stored: Pick<Draft, 'text' | 'revision'> & Partial<Draft>): void {
    this.stored = { contentVersionId: null, updatedAt: new Date(), ...stored };
    this.keepHere();
    this.wiring.tell({ at: 'conflict', stored: this.stored });
  }
}

const tooMany = (error: unknown): boolean => (error as { data?: { httpStatus?: number } }).data?.httpStatus === 429;
