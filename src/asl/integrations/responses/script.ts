import type { Responses, TaskAnswer, TaskCall } from '../../host';

/** One prepared answer, with the calls it is for. */
export interface Prepared {
  readonly answer: TaskAnswer;
  /** Answers every further call too. */
  readonly repeat?: boolean | undefined;
  /** Only for this iteration of the innermost Map. */
  readonly iteration?: number | undefined;
  /** Only for this attempt, from 0. */
  readonly attempt?: number | undefined;
}

/** The list for states that have none of their own. */
export const anyState = '*';

/**
 * Answers from prepared lists, state by state, in order of the calls. Every form of mocks is turned into these lists;
 * what a state's list lacks is looked for under `*`, and a call nothing is left for is told as missing, with state
 * and attempt.
 */
export class Script implements Responses {
  private readonly left = new Map<string, Prepared[]>();

  constructor(
    lists: ReadonlyMap<string, readonly Prepared[]>,
    /** The last answer of each list repeats. */
    private readonly lastRepeats = false,
  ) {
    for (const [state, list] of lists) this.left.set(state, [...list]);
  }

  respond(call: TaskCall): TaskAnswer {
    const found = this.take(call.state, call) ?? this.take(anyState, call);
    if (found !== undefined) return found;
    const where = call.iteration === undefined ? '' : ` in iteration ${call.iteration}`;
    const message = `No response is prepared for attempt ${call.attempt + 1} of state '${call.state}'${where} (${call.resource}). Add one to its list.`;
    return { kind: 'missing', message };
  }

  private take(state: string, call: TaskCall): TaskAnswer | undefined {
    const list = this.left.get(state);
    if (list === undefined) return undefined;
    for (let i = 0; i < list.length; i++) {
      const prepared = list[i];
      if (prepared === undefined) continue;
      if (prepared.iteration !== undefined && prepared.iteration !== call.iteration) continue;
      if (prepared.attempt !== undefined && prepared.attempt !== call.attempt) continue;
      const last = this.lastRepeats && list.length === 1;
      if (prepared.repeat !== true && !last) list.splice(i, 1);
      return prepared.answer;
    }
    return undefined;
  }
}
