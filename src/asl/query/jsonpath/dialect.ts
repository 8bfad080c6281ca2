import type { JsonValue } from '../../values';

/**
 * Where executions on AWS differ from a plain query of Jayway 2.0.0. This is the only place that knows.
 */
export interface Dialect {
  /**
   * What an index at or beyond the end of an array gives: a value, or `undefined` for an error. A plain query fails
   * with «Index out of bounds»; on AWS the answer is `null` [reported], so `$.rows[*][0]` keeps a gap as `null`.
   */
  readonly pastTheEnd: JsonValue | undefined;
  /** Whether a document that is `null` can be read at all; a plain query says «root can not be null». */
  readonly nullRoot: boolean;
}

/** Paths in executions. */
export const AWS: Dialect = { pastTheEnd: null, nullRoot: true };

/** Paths inside intrinsic calls: there an index past the end «could not be found» [reported]. */
export const AWS_ARGUMENT: Dialect = { pastTheEnd: undefined, nullRoot: true };

/** Plain queries, as the library alone answers them. */
export const JAYWAY: Dialect = { pastTheEnd: undefined, nullRoot: false };
