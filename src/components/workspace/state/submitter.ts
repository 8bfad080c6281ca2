import { forget, keep, readKept } from '@/components/kept/browser-store';
import { hasTexts } from '@/components/kept/shapes';
import type { SubmissionView, Submitting } from './types';

/** Milliseconds until a server that was away is asked again. */
const AGAIN = 3_000;

interface Pending {
  readonly clientKey: string;
  readonly versionId: string;
  readonly text: string;
}

const isPending = (value: unknown): value is Pending => hasTexts(value, 'clientKey', 'versionId', 'text');

interface Wiring {
  readonly slug: string;
  /** Grades without keeping anything, for an exercise that is still being written. */
  readonly tryOut?: ((text: string) => Promise<SubmissionView>) | undefined;
  readonly tell: (submitting: Submitting) => void;
  /** A verdict is there, or a submission that could not be graded. */
  readonly done: (submission: SubmissionView) => void;
}

const calls = () => import('@/trpc/learner-client');
type Client = Awaited<ReturnType<typeof calls>>;

/**
 * Sends a text to be graded and waits for its verdict. The text and its key are kept in this browser first: a lost connection or a
 * reload sends the same submission again, and the server knows the key.
 */
export class Submitter {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending: Pending | undefined;

  constructor(private readonly wiring: Wiring) {}

  private get key(): string {
    return `submission:${this.wiring.slug}`;
  }

  /** Goes on with a submission this browser did not see the end of. Gives what stops it again. */
  begin(): () => void {
    const kept = readKept(this.key, isPending);
    if (kept && !this.pending) this.submit(kept);
    const online = () => this.pending && this.plan(0, () => this.send());
    addEventListener('online', online);
    return () => {
      clearTimeout(this.timer);
      this.pending = undefined;
      removeEventListener('online', online);
    };
  }

  submit(pending: Pending): void {
    this.pending = pending;
    keep(this.key, pending);
    this.wiring.tell({ at: 'sending' });
    void this.send();
  }

  private plan(wait: number, act: () => Promise<void>): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void act(), wait);
  }

  private async send(): Promise<void> {
    const { pending } = this;
    if (!pending) return;
    const { tryOut } = this.wiring;
    await this.attempt(pending, async ({ submissions }) =>
      tryOut ? tryOut(pending.text) : submissions.submit.mutate(pending),
    );
  }

  private async attempt(pending: Pending, ask: (client: Client) => Promise<SubmissionView>): Promise<void> {
    try {
      const submission = await ask(await calls());
      if (this.pending === pending) this.see(pending, submission);
    } catch (error) {
      if (this.pending !== pending) return;
      const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
      const seconds = waitOf(error);
      if (seconds !== undefined) {
        this.wiring.tell({ at: 'busy', seconds });
        this.plan(1_000 * seconds, () => this.send());
        return;
      }
      if (answered(error)) {
        this.end();
        this.wiring.tell({ at: 'refused', message: (error as Error).message });
        return;
      }
      this.wiring.tell({ at: 'lost' });
      this.plan(AGAIN, () => this.send());
    }
  }

  private see(pending: Pending, submission: SubmissionView): void {
    if (submission.state === 'graded') {
      this.end();
      this.wiring.tell({ at: 'rest' });
      this.wiring.done(submission);
      return;
    }
    if (submission.askAgainMs === null) {
      this.end();
      const message = 'Grading failed on our side, several times. This costs no attempt. Submit again in a while.';
      this.wiring.tell({ at: 'refused', message });
      return;
    }
    this.wiring.tell({ at: submission.state === 'faulted' ? 'again' : 'grading' });
    const ask = ({ submissions }: Client) => submissions.get.query({ id: submission.id });
    this.plan(submission.askAgainMs, () => this.attempt(pending, ask));
  }

  private end(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
    forget(this.key);
  }
}

/** Grades a text of an exercise that is still being written, and keeps nothing. */
export const tryOut = async (id: string, text: string): Promise<SubmissionView> => {
  const { authoring } = await calls();
  return authoring.tryOut.mutate({ id, text });
};

/** Seconds after which the server asks to be asked again. */
const waitOf = (error: unknown): number | undefined =>
  (error as { data?: { retryAfter?: number | null } }).data?.retryAfter ?? undefined;
