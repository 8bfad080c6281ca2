import type { TextChange } from '@/asl';
import type { FromWorker, QuestionKind, Questions, Report, Settings, ToWorker } from './protocol';

/** The page's side of the worker that knows the language: told of every change, it reports on the newest text and answers questions. */
export class Assistant {
  private readonly worker = new Worker(new URL('./assist.worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, (answer: unknown) => void>();
  private version = 0;
  private lastId = 0;

  constructor(onChecked: (report: Report) => void, onLost: () => void) {
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'answer') {
        this.waiting.get(data.id)?.(data.answer);
        this.waiting.delete(data.id);
      } else if (data.version === this.version) {
        // A report on a text that has moved on would mark the wrong words; the next one is under way.
        onChecked(data.report);
      }
    };
    this.worker.onerror = () => {
      for (const settle of this.waiting.values()) settle(undefined);
      this.waiting.clear();
      onLost();
    };
  }

  open(text: string, settings: Settings): void {
    this.send({ kind: 'open', version: ++this.version, text, settings });
  }

  change(changes: readonly TextChange[]): void {
    this.send({ kind: 'change', version: ++this.version, changes });
  }

  /** The answer for the text as it is now; `undefined` too when the text has moved on by then, or the worker is lost. */
  async ask<K extends QuestionKind>(
    question: K,
    asks: Questions[K]['asks'],
  ): Promise<Questions[K]['answer'] | undefined> {
    const { version } = this;
    const id = ++this.lastId;
    const answer = await new Promise<unknown>((settle) => {
      this.waiting.set(id, settle);
      this.send({ kind: 'ask', id, question, asks });
    });
    return version === this.version ? (answer as Questions[K]['answer']) : undefined;
  }

  end(): void {
    this.worker.terminate();
    for (const settle of this.waiting.values()) settle(undefined);
    this.waiting.clear();
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}
