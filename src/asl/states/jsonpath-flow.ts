import { Exit } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import type { Source, Target } from '../link/source';
import { type Held, made } from '../query/jsonpath/draft';
import type { JsonObject, JsonValue } from '../values';
import type { Flow, Leaving, SyncReading } from './flow';

/**
 * The data flow of a JSONPath state: InputPath → Parameters → work → ResultSelector → ResultPath → OutputPath, with
 * Assign beside ResultSelector. Every expression sees the variables as they were when the state was entered.
 */
export class JsonPathFlow implements Flow {
  private readonly inputPath: SyncReading | undefined;
  private readonly parameters: SyncReading | undefined;
  private readonly resultSelector: SyncReading | undefined;
  private readonly resultPath: ResultWriter | undefined;
  private readonly outputPath: SyncReading | undefined;
  private readonly assign: SyncReading | undefined;

  constructor(source: Source, parameters = 'Parameters') {
    this.inputPath = source.path('InputPath');
    this.parameters = source.template(parameters);
    this.resultSelector = source.template('ResultSelector');
    this.resultPath = source.resultPath('ResultPath');
    this.outputPath = source.path('OutputPath');
    this.assign = source.assignTemplate();
  }

  input(thread: Thread): Outcome<Held> {
    return this.inputPath === undefined ? thread.held : this.inputPath.evaluate(thread.at(thread.held));
  }

  send(thread: Thread, effective: Held): Outcome<JsonValue> {
    return this.parameters === undefined ? made(effective) : this.parameters.evaluate(thread.at(effective));
  }

  leave(thread: Thread, result: JsonValue, to: Target): Outcome<Exit> {
    const selected = this.resultSelector === undefined ? result : this.resultSelector.evaluate(thread.at(result));
    if (selected instanceof Failure) return selected;
    const assigned = assignment(this.assign, thread, result);
    if (assigned instanceof Failure) return assigned;
    if (this.resultPath === undefined) return this.out(thread, selected, to, assigned);
    const placed = this.resultPath.write(thread, selected);
    if (placed instanceof Failure) return placed;
    if (this.outputPath !== undefined) return this.out(thread, placed, to, assigned);
    return new Exit(placed, to.state, assigned, { value: selected, way: this.resultPath.way });
  }

  pass(thread: Thread, effective: Held, to: Target, branch?: Leaving): Outcome<Exit> {
    const assign = branch === undefined ? this.assign : (branch.assign as SyncReading | undefined);
    const assigned = assignment(assign, thread, effective);
    if (assigned instanceof Failure) return assigned;
    return this.out(thread, effective, to, assigned);
  }

  private out(thread: Thread, value: Held, to: Target, assigned: JsonObject | undefined): Outcome<Exit> {
    const output = this.outputPath === undefined ? value : this.outputPath.evaluate(thread.at(value));
    return output instanceof Failure ? output : new Exit(output, to.state, assigned);
  }
}

/** Puts a result into a thread's raw input at a reference path. */
export interface ResultWriter {
  write(thread: Thread, result: JsonValue): Outcome<Held>;
  /** What the path costs of a payload's room. */
  readonly way: number;
}

/** The variables an `Assign` sets; its template is an object, so its value is one. */
export function assignment(
  assign: SyncReading | undefined,
  thread: Thread,
  data: Held,
): Outcome<JsonObject | undefined> {
  return assign === undefined ? undefined : (assign.evaluate(thread.at(data)) as Outcome<JsonObject>);
}
