import { createInterface } from 'node:readline';
import {
  execute,
  InputFault,
  loadDefinition,
  MockFault,
  type Prepared,
  type Program,
  parseJson,
  type Run,
  readMockLists,
  Script,
  SyntaxFault,
  validateDefinition,
} from '../../asl';
import type { Command } from './command';

/** One line of standard input: a workload and how often to run it. */
interface Request {
  readonly id: unknown;
  readonly definition: unknown;
  readonly input: unknown;
  readonly mocks?: unknown;
  readonly type?: string;
  readonly repeat?: number;
  /** `cold` loads the definition's text anew for each execution. */
  readonly mode?: 'warm' | 'cold';
  /** `cold` also validates that text each time. */
  readonly validate?: boolean;
  /** Each execution also writes its whole history as text. */
  readonly print?: boolean;
  readonly events?: boolean;
}

/** Runs workloads many times over and tells how long that took, line by line. */
export const bench: Command = {
  usage: '',
  summary: 'time workloads given line by line',
  run: async () => {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== '') process.stdout.write(`${JSON.stringify(await measure(JSON.parse(line) as Request))}\n`);
    }
    return 0;
  },
};

async function measure(request: Request): Promise<object> {
  const { id, repeat = 1, mode = 'warm', print = false, events = true } = request;
  const text = typeof request.definition === 'string' ? request.definition : JSON.stringify(request.definition);
  const input = parseJson(JSON.stringify(request.input));
  const mocks = parseJson(JSON.stringify(request.mocks ?? {}));
  if (input instanceof SyntaxFault || mocks instanceof SyntaxFault) return failed(id, 'The input is not JSON.');
  const lists = readMockLists(mocks);
  if (lists instanceof MockFault) return failed(id, lists.message);

  let program = load(text);
  if (typeof program === 'string') return failed(id, program);
  const options = { type: request.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD', input: { value: input } } as const;
  let last: Run | undefined;
  const times: number[] = [];
  const start = performance.now();
  let before = start;
  for (let i = 0; i < repeat; i++) {
    if (mode === 'cold') {
      if (request.validate === true) validateDefinition(text, { type: options.type, severity: 'ERROR', maxResults: 0 });
      program = load(text);
      if (typeof program === 'string') return failed(id, program);
    }
    const given = execute(program, { ...options, responses: answers(lists) });
    const run = given instanceof Promise ? await given : given;
    if (run instanceof InputFault) return failed(id, 'The input is not JSON.');
    if (print) run.history.toText();
    last = run;
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  const elapsedMs = performance.now() - start;
  times.sort((a, b) => a - b);
  return {
    id,
    status: last?.status,
    output: last?.outputText === undefined ? undefined : JSON.parse(last.outputText),
    error: last?.error,
    cause: last?.problem ?? last?.cause,
    events: events ? last?.events() : undefined,
    elapsedMs,
    p50Ms: times[Math.floor(times.length / 2)],
    p99Ms: times[Math.min(times.length - 1, Math.floor(times.length * 0.99))],
  };
}

/** Each execution starts at the first answers; the last one of a list repeats. */
const answers = (lists: ReadonlyMap<string, readonly Prepared[]>): Script => new Script(lists, true);

function load(text: string): Program | string {
  const loaded = loadDefinition(text);
  return 'program' in loaded ? loaded.program : loaded.faults.map((fault) => fault.message).join(' ');
}

const failed = (id: unknown, cause: string): object => ({ id, status: 'FAILED', error: 'Bench', cause, elapsedMs: 0 });
