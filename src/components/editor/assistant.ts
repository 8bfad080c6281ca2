import type { Findings } from '@/asl';
import type { FromWorker, Settings, TextChange, ToWorker } from './protocol';

/** The page's side of the worker that knows the language: told of every change, it reports on the newest text. */
export class Assistant {
  private readonly worker = new Worker(new URL('./assist.worker.ts', import.meta.url), { type: 'module' });
  private version = 0;

  constructor(
    private readonly onChecked: (report: Findings) => void,
    onLost: () => void,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      // A report on a text that has moved on would mark the wrong words; the next one is under way.
      if (data.version === this.version) this.onChecked(data.report);
    };
    this.worker.onerror = onLost;
  }

  open(text: string, settings: Settings): void {
    this.send({ kind: 'open', version: ++this.version, text, settings });
  }

  change(changes: readonly TextChange[]): void {
    this.send({ kind: 'change', version: ++this.version, changes });
  }

  end(): void {
    this.worker.terminate();
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}
