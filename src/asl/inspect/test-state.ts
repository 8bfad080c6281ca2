import { Session } from '../engine/session';
import type { RunMap, Step } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import { made } from '../query/jsonpath/draft';
import { parseJson, SyntaxFault } from '../syntax/json';
import { toText } from '../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { makeContext, readContext } from './context';
import { Inspection } from './inspection';
import { checkMock, type Mocked } from './mock';
import { failed, succeeded } from './outcome';
import { type Given, Refusal, refuse, type TestStateRequest, type TestStateResponse } from './request';
import { findSubject, type Subject } from './subject';

/** 2026-01-01T00:00:00Z. */
const DEFAULT_START = 1_767_225_600_000;

/**
 * Tests one state as the TestState API does: with a mock or prepared responses for its work, and its data at each step
 * at the levels DEBUG and TRACE. Waits take no time. What the API refuses is a `Refusal`.
 */
export async function testState(request: TestStateRequest): Promise<TestStateResponse | Refusal> {
  const { mock } = request;
  if (mock?.result !== undefined && mock.errorOutput !== undefined) {
    return refuse('A test mock should have only one of the following fields: [result, errorOutput].');
  }
  const subject = findSubject(request.definition, request.stateName);
  if (subject instanceof Refusal) return subject;
  const mocked = checkMock(request, subject);
  if (mocked instanceof Refusal) return mocked;
  const input = given(request.input ?? '{}');
  if (input === undefined) return new Refusal('InvalidExecutionInput', 'Invalid State Machine Execution Input');
  const variables = request.variables === undefined ? {} : given(request.variables)?.value;
  if (!isObject(variables)) return refuse('Variables must be a valid JSON object.');
  const context = readContext(request.context, takesToken(subject));
  if (context instanceof Refusal) return context;

  const thread = threadOf(subject, request, input.value, variables);
  thread.context = makeContext(thread, subject, request, context);
  const data = request.stateConfiguration?.mapItemReaderData;
  const readerData = data === undefined ? undefined : given(data);
  if (data !== undefined && readerData === undefined) return refuse('MapItemReaderData must be valid JSON');
  const inspection = new Inspection(subject, thread, input, readerData);
  const test = new Test(request, subject, thread, inspection, mocked);
  const response = await test.run(input);
  inspection.noteVariables();
  const level = request.inspectionLevel ?? 'INFO';
  return level === 'INFO' ? response : { ...response, inspectionData: inspection.found };
}

function given(text: string): Given | undefined {
  const value = parseJson(text);
  return value instanceof SyntaxFault ? undefined : { value, text };
}

function takesToken({ raw }: Subject): boolean {
  const resource = memberOf(raw, 'Resource');
  return typeof resource === 'string' && /\.(sync(:2)?|waitForTaskToken)$/.test(resource);
}

/** A thread that stands in the state, on a clock and with chance of its own. */
function threadOf(subject: Subject, request: TestStateRequest, input: JsonValue, variables: JsonObject): Thread {
  const machine = { ...subject.program.machine, start: subject.state };
  const session = new Session(
    { ...subject.program, machine },
    {
      startTime: request.startTime ?? DEFAULT_START,
      seed: request.seed ?? 'statecraft',
      responses: request.responses ?? { respond: () => ({ kind: 'missing', message: 'No response is prepared.' }) },
    },
    {
      type: 'EXPRESS',
      region: 'us-east-1',
      account: '111111111111',
      stateMachineName: 'StateMachine',
      executionName: undefined,
      roleArn: request.roleArn ?? '',
    },
    input,
    undefined,
    Number.POSITIVE_INFINITY,
  );
  const { root } = session.root;
  root.input = input;
  root.enteredAt = session.scheduler.now;
  root.variables.assign(variables);
  return root;
}

/** One run of the state. */
class Test {
  constructor(
    private readonly request: TestStateRequest,
    private readonly subject: Subject,
    private readonly thread: Thread,
    private readonly inspection: Inspection,
    private readonly mocked: Mocked,
  ) {}

  async run(input: Given): Promise<TestStateResponse> {
    const step = await this.thread.state.enter(this.thread);
    await this.inspection.before();
    if (!(step instanceof Failure) && step.kind === 'exit') {
      if (this.subject.state.type === 'Pass') this.inspection.after(this.passed(made(step.output)));
      return succeeded(this.thread, step, step.output === input.value ? input.text : undefined);
    }
    return this.settle(step);
  }

  /** What a Pass works on is its Result, or what its Parameters made. */
  private passed(output: JsonValue): JsonValue {
    const literal = memberOf(this.subject.raw, 'Result');
    if (literal !== undefined) return literal;
    const { afterParameters } = this.inspection.found;
    const value = typeof afterParameters === 'string' ? parseJson(afterParameters) : output;
    return value instanceof SyntaxFault ? output : value;
  }

  private async settle(step: Outcome<Step>): Promise<TestStateResponse> {
    if (step instanceof Failure) return this.fail(step);
    switch (step.kind) {
      case 'exit':
        return succeeded(this.thread, step, this.textOf(made(step.output)));
      case 'fail':
        return this.fail(step.failure);
      case 'pause':
        return this.settle(await this.thread.state.resume(this.thread, null));
      case 'invoke':
        return this.work(step.parameters);
      case 'fork':
        return this.work();
      case 'map-run':
        return this.mapRun(step);
    }
  }

  private fail(failure: Failure): Promise<TestStateResponse> {
    const retries = this.request.stateConfiguration?.retrierRetryCount ?? 0;
    return failed(this.thread, failure, retries, this.inspection);
  }

  /** The mock's text where the output is the mock's result as it stands. */
  private textOf(output: JsonValue): string {
    return this.mocked.kind === 'result' && output === this.mocked.result.value
      ? this.mocked.result.text
      : toText(output);
  }

  private async mapRun(step: RunMap): Promise<TestStateResponse> {
    const failures = this.request.stateConfiguration?.mapIterationFailureCount ?? 0;
    const tolerance = await step.settle(this.thread);
    if (tolerance instanceof Failure) return this.fail(tolerance);
    const { count, percentage } = tolerance;
    if (this.mocked.kind === 'result') {
      const { value } = this.mocked.result;
      const items = isArray(value) ? value.length : 1;
      const exceeded =
        (count !== undefined && failures > count) ||
        (percentage !== undefined && (100 * failures) / Math.max(1, items) > percentage);
      if (exceeded) {
        return this.fail(
          new Failure(
            'States.ExceedToleratedFailureThreshold',
            'The specified tolerated failure threshold was exceeded',
          ),
        );
      }
    }
    return this.work();
  }

  /** The work itself: the mock, or what is prepared for it. */
  private async work(parameters: JsonValue = this.thread.input): Promise<TestStateResponse> {
    const { mock } = this.request;
    if (this.mocked.kind === 'error') {
      return this.fail(new Failure(mock?.errorOutput?.error, mock?.errorOutput?.cause));
    }
    if (this.mocked.kind === 'result') return this.resume(this.mocked.result.value, this.mocked.result.text);
    const { state, execution } = this.thread;
    const answer = execution.session.host.responses.respond({
      state: state.name,
      resource: String(memberOf(this.subject.raw, 'Resource')),
      parameters,
      attempt: 0,
      iteration: undefined,
      taskToken: this.thread.taskToken,
      roleArn: undefined,
      now: execution.startTime,
      caller: execution,
      event: 0,
    });
    if (this.traces) this.inspection.noteExchange(parameters, answer.kind === 'return' ? answer.value : undefined);
    if (answer.kind === 'return') return this.resume(answer.value);
    if (answer.kind === 'throw') return this.fail(new Failure(answer.error, answer.cause));
    if (answer.kind === 'missing') return this.fail(new Failure('States.Runtime', answer.message));
    return this.fail(new Failure('States.Timeout'));
  }

  /** Whether the exchange of an HTTP task is to be shown. */
  private get traces(): boolean {
    const { inspectionLevel } = this.request;
    return inspectionLevel === 'TRACE' && /:http:invoke$/.test(String(memberOf(this.subject.raw, 'Resource')));
  }

  private async resume(result: JsonValue, text?: string): Promise<TestStateResponse> {
    const step = await this.thread.state.resume(this.thread, result);
    this.inspection.after(result, text);
    return this.settle(step);
  }
}
