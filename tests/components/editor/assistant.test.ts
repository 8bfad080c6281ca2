import { afterEach, describe, expect, it, vi } from 'vitest';
import { Assistant } from '@/components/editor/assistant';
import type { FromWorker, Report, ToWorker } from '@/components/editor/protocol';

/** Stands for the worker: keeps what it was told, says what the test wants. */
class FakeWorker {
  static last: FakeWorker;
  onmessage: ((event: { data: FromWorker }) => void) | undefined;
  onerror: (() => void) | undefined;
  readonly told: ToWorker[] = [];
  constructor() {
    FakeWorker.last = this;
  }
  postMessage(message: ToWorker): void {
    this.told.push(message);
  }
  say(data: FromWorker): void {
    this.onmessage?.({ data });
  }
  terminate(): void {}
}

const report: Report = { readable: true, findings: [], outline: [] };
const settings = { syntax: 'json', type: 'STANDARD', sample: undefined } as const;

describe('Assistant', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('passes on the report on the newest text alone, and answers for the text as it is', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const reports: Report[] = [];
    let lost = false;
    const assistant = new Assistant(
      (found) => reports.push(found),
      () => {
        lost = true;
      },
    );
    const worker = FakeWorker.last;
    assistant.open('{}', settings);
    assistant.change([{ from: 0, to: 0, insert: ' ' }]);
    const [opened, changed] = worker.told as { version: number }[];
    worker.say({ kind: 'checked', version: opened?.version ?? 0, report });
    expect(reports).toEqual([]);
    worker.say({ kind: 'checked', version: changed?.version ?? 0, report });
    expect(reports).toEqual([report]);

    const answered = assistant.ask('hover', { offset: 0 });
    const asked = worker.told.at(-1) as { id: number };
    worker.say({ kind: 'answer', id: asked.id, answer: { title: 'A' } });
    expect(await answered).toEqual({ title: 'A' });

    const late = assistant.ask('hover', { offset: 0 });
    const { id } = worker.told.at(-1) as { id: number };
    assistant.change([{ from: 0, to: 1, insert: '' }]);
    worker.say({ kind: 'answer', id, answer: { title: 'A' } });
    expect(await late).toBeUndefined();

    const never = assistant.ask('hover', { offset: 0 });
    worker.onerror?.();
    expect(await never).toBeUndefined();
    expect(lost).toBe(true);
  });
});
