import { Failure } from '../errors';
import { type HistoryEvent, HistoryReader } from '../history/read';
import type { ObjectStore, Responses } from '../host';
import type { Program } from '../link/program';
import { unreadableInput } from '../syntax/jackson';
import { parseJson, SyntaxFault } from '../syntax/json';
import type { JsonValue } from '../values';
import type { Eventually } from './eventually';
import type { Execution, ExecutionStatus } from './execution';
import { type Identity, type MapRun, Session } from './session';
import { expectSignals, type Signal, type SignalAnswer } from './signals';
import type { PendingTask } from './tasks';

/** What a run is made from. The same options give the same history, byte for byte. */
export interface RunOptions {
  /** The execution's input as text, whose white space the history keeps; or as a value. Default `{}`. */
  readonly input?: string | { readonly value: JsonValue } | undefined;
  /** Who answers tasks; made anew for each run. Absent: every task is missing its response. */
  readonly responses?: Responses | undefined;
  /** Start of the virtual clock, milliseconds since 1970 UTC. Default 2026-01-01T00:00:00Z. */
  readonly startTime?: number | undefined;
  /** Default `'statecraft'`. */
  readonly seed?: string | undefined;
  readonly type?: 'STANDARD' | 'EXPRESS' | undefined;
  /** Started by StartSyncExecution (Express only). */
  readonly synchronous?: boolean | undefined;
  readonly objects?: ObjectStore | undefined;
  readonly missingResources?: ReadonlySet<string> | undefined;
  readonly roleArn?: string | undefined;
  readonly executionName?: string | undefined;
  readonly stateMachineName?: string | undefined;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  /** Virtual instant up to which the clock may run; default: to the end. */
  readonly until?: number | undefined;
  /** What comes from outside, each at its instant. While somebody outside is waited for, time-outs wait as well, up to the last signal. */
  readonly signals?: readonly Signal[] | undefined;
  /** StopExecution, at `until` or, without one, before any time has passed. */
  readonly stop?: { readonly error?: string | undefined; readonly cause?: string | undefined } | undefined;
}

/** An execution that was run as far as it goes. */
export class Run {
  private reader: HistoryReader | undefined;

  constructor(
    private readonly session: Session,
    /** The execution itself, or a child of one of its map runs. */
    readonly execution: Execution = session.root,
  ) {}

  /** `RUNNING` where it waits for something from outside, or could not go on (see `problem`). */
  get status(): ExecutionStatus {
    return this.execution.status;
  }

  /** Why the run stopped although AWS's would not have: a response that is missing, a limit of ours. */
  get problem(): string | undefined {
    return this.session.problem;
  }

  /** The limit of ours that was met, where that is the problem. */
  get limit(): 'events' | 'data' | undefined {
    return this.session.limit;
  }

  get output(): JsonValue | undefined {
    return this.execution.output;
  }

  /** The output as the history shows it. */
  get outputText(): string | undefined {
    const { output } = this.execution;
    return output === undefined ? undefined : this.history.text(output);
  }

  get error(): string | undefined {
    return this.execution.failure?.error;
  }

  get cause(): string | undefined {
    return this.execution.failure?.cause;
  }

  /** Virtual milliseconds since 1970. */
  get startTime(): number {
    return this.execution.startTime;
  }

  /** When it ended; where it did not, the instant it has come to. */
  get stopTime(): number {
    return this.execution.stopTime ?? this.session.scheduler.now;
  }

  get arn(): string {
    return this.execution.arn;
  }

  get name(): string {
    return this.execution.name;
  }

  get stateMachineArn(): string {
    return this.execution.stateMachineArn;
  }

  /** Tasks that wait for an answer from outside. */
  get pending(): readonly PendingTask[] {
    return [...this.session.tasks.values()].filter((task) => task.isPending).map((task) => task.tell());
  }

  /** Every task token this run gave out. */
  get tokens(): readonly string[] {
    return [...this.session.tasks.keys()];
  }

  /** What the API answered to each signal; a poll that found nothing is answered with nothing. */
  get answers(): readonly (SignalAnswer | undefined)[] {
    return this.session.answers;
  }

  /** Executions that tasks, or the events they sent, have started; each is to be read by `child`. */
  get nested(): readonly Execution[] {
    return this.session.nested;
  }

  /** Distributed Maps that were run; each child is an execution with a history of its own. */
  get mapRuns(): readonly MapRun[] {
    return this.session.mapRuns;
  }

  /** A child of a map run, to be read like the run itself. */
  child(execution: Execution): Run {
    return new Run(this.session, execution);
  }

  /** The history; events and their texts are made when they are read. */
  get history(): HistoryReader {
    this.reader ??= new HistoryReader(this.execution.log);
    return this.reader;
  }

  /** Every event, as GetExecutionHistory returns it. */
  events(): HistoryEvent[] {
    return this.history.events();
  }
}

/** The input is not JSON; AWS refuses such an execution before it starts. */
export class InputFault {
  constructor(
    readonly text: string,
    readonly fault: SyntaxFault,
  ) {}

  /** The message of StartExecution's InvalidExecutionInput. */
  get message(): string {
    return unreadableInput(this.text, this.fault);
  }
}

/**
 * Runs a program: at once where it holds no JSONata, else as a promise. An input that is not JSON is an `InputFault`;
 * everything else that can go wrong is in the run.
 */
export function execute(program: Program, options: RunOptions = {}): Eventually<Run | InputFault> {
  const { input = '{}', startTime = defaultStart, stop, signals = [] } = options;
  let value: JsonValue;
  if (typeof input === 'string') {
    const parsed = parseJson(input);
    if (parsed instanceof SyntaxFault) return new InputFault(input, parsed);
    value = parsed;
  } else value = input.value;

  const { responses = unanswered, seed = defaultSeed, objects, missingResources } = options;
  const host = { startTime, seed, responses, objects, missingResources };
  const until = options.until ?? (stop === undefined ? Number.POSITIVE_INFINITY : startTime);
  const session = new Session(
    program,
    host,
    identityOf(options),
    value,
    typeof input === 'string' ? input : undefined,
    until,
    signals.reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY),
  );
  expectSignals(session, signals);
  const waiting = session.run();
  return waiting instanceof Promise ? waiting.then(() => finished(session, stop)) : finished(session, stop);
}

function finished(session: Session, stop: RunOptions['stop']): Run {
  if (stop !== undefined) void session.root.abort(new Failure(stop.error, stop.cause));
  return new Run(session);
}

/** Where the virtual clock starts unless told otherwise: 2026-01-01T00:00:00Z. */
export const defaultStart = 1_767_225_600_000;
/** What chance begins with unless told otherwise. */
export const defaultSeed = 'statecraft';

const unanswered: Responses = {
  respond: (call) => ({ kind: 'missing', message: `No response is prepared for state '${call.state}'.` }),
};

const identityOf = (options: RunOptions): Identity => ({
  type: options.type ?? 'STANDARD',
  synchronous: options.synchronous ?? false,
  region: options.region ?? 'us-east-1',
  account: options.account ?? '111111111111',
  stateMachineName: options.stateMachineName ?? 'StateMachine',
  executionName: options.executionName,
  roleArn: options.roleArn ?? `arn:aws:iam::${options.account ?? '111111111111'}:role/StepFunctionsRole`,
});
