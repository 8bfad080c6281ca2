import { andThen, type Eventually } from '../../engine/eventually';
import type { MapTolerance } from '../../engine/steps';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import type { Source } from '../../link/source';
import type { JsonValue } from '../../values';
import { linkNumber } from './settings';

export type Tolerance = (thread: Thread, effective: JsonValue) => Eventually<Outcome<MapTolerance>>;

/** `ToleratedFailureCount` and `ToleratedFailurePercentage`, in every form, within their ranges. */
export function linkTolerance(source: Source): Tolerance {
  const count = linkNumber(source, 'ToleratedFailureCount', 'integer');
  const percentage = linkNumber(source, 'ToleratedFailurePercentage', 'float');
  return (thread, effective) =>
    andThen(count(thread, effective), (most) => {
      if (most instanceof Failure) return most;
      if (most !== undefined && most < 0) {
        return new Failure('States.Runtime', 'ToleratedFailureCount cannot be negative.');
      }
      return andThen(percentage(thread, effective), (share) => {
        if (share instanceof Failure) return share;
        if (share !== undefined && (share < 0 || share > 100)) {
          return new Failure('States.Runtime', 'ToleratedFailurePercentage must be between 0 and 100.');
        }
        return { count: most, percentage: share };
      });
    });
}
