import type { StudentVerdict } from '../exercises/student-verdict';

/** A fault with its place: a JSON Pointer into the definition, or the line of a text that is not JSON. */
interface FaultTold {
  readonly message: string;
  readonly place?: string | undefined;
}

/** A verdict in short, as its student was told it: nothing of it is kept from who reads the submission with them. */
export interface VerdictTold {
  /** Why it was not graded: what was wrong with the definition, or the limit it met. */
  readonly refused: readonly FaultTold[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly passed: boolean;
    /** What went another way first, and why. */
    readonly sentence?: string | undefined;
    readonly why?: string | undefined;
  }[];
  /** Rules of design that are broken. */
  readonly broken: readonly FaultTold[];
}

export function verdictTold(verdict: StudentVerdict | null): VerdictTold | null {
  if (!verdict) return null;
  if (verdict.kind === 'over-limit') return { refused: [{ message: verdict.message }], scenarios: [], broken: [] };
  if (verdict.kind === 'invalid')
    return {
      refused: verdict.faults.map(({ message, location, line, column }) => ({
        message,
        place: line === undefined ? location : `line ${line}, column ${column}`,
      })),
      scenarios: [],
      broken: [],
    };
  return {
    refused: [],
    scenarios: verdict.scenarios.map(({ id, title, passed, sentence, why }) => ({ id, title, passed, sentence, why })),
    broken: (verdict.broken ?? []).map(({ message, location }) => ({ message, place: location })),
  };
}
