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
const anyState = '*';

/**
 * Answers from prepared lists, state by state, in order of the calls. Every form of mocks is turned into these lists;
 * what a state's list lacks is looked for under `*`, and a call nothing is left for is told as missing, with state
 * and attempt.
 */
export class Script implements Responses {
  /** Where each list stands; made when a state first asks. */
  private readonly cursors = new Map<string, Cursor>();

  constructor(
    private readonly lists: ReadonlyMap<string, readonly Prepared[]>,
    /** The last answer of each list repeats. */
    private readonly lastRepeats = false,
  ) {}

  respond(call: TaskCall): TaskAnswer {
    const found = this.take(call.state, call) ?? this.take(anyState, call);
    if (found !== undefined) return found;
    const where = call.iteration === undefined ? '' : ` in iteration ${call.iteration}`;
    const message = `No response is prepared for attempt ${call.attempt + 1} of state '${call.state}'${where} (${call.resource}). Add one to its list.`;
    return { kind: 'missing', message };
  }

  private take(state: string, call: TaskCall): TaskAnswer | undefined {
    const list = this.lists.get(state);
    if (list === undefined) return undefined;
    let cursor = this.cursors.get(state);
    if (cursor === undefined) {
      cursor = { from: 0, used: undefined };
      this.cursors.set(state, cursor);
    }
    for (let i = cursor.from; i < list.length; i++) {
      const prepared = list[i];
      if (prepared === undefined || cursor.used?.has(i) === true) continue;
      if (prepared.iteration !== undefined && prepared.iteration !== call.iteration) continue;
      if (prepared.attempt !== undefined && prepared.attempt !== call.attempt) continue;
      const stays = prepared.repeat === true || (this.lastRepeats && i === list.length - 1);
      if (!stays) {
        if (i === cursor.from) cursor.from++;
        else {
          cursor.used ??= new Set();
          cursor.used.add(i);
        }
      }
      return prepared.answer;
    }
    return undefined;
  }
}

/** Answers before `from`, and those in `used`, were given. */
interface Cursor {
  from: number;
  used: Set<number> | undefined;
}
