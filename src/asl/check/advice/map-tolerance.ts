import { DISTRIBUTED, map, only } from '../../rules/rule';
import { isObject, memberOf } from '../../values';
import { GUIDE, type Practice, READ } from './advice';

const TOLERANCES = [
  'ToleratedFailureCount',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentage',
  'ToleratedFailurePercentagePath',
];

/** Among ten thousand items one is bad; without tolerance it takes all others with it. */
export const mapTolerance: Practice = {
  claim: 'A Distributed Map says how many items may fail.',
  source: `${GUIDE}, «Setting failure thresholds for Distributed Map states»`,
  read: READ,
  lesson: 'parallel-map#when-the-list-is-long',
  advise({ state }) {
    const processor = memberOf(state, 'ItemProcessor');
    const config = isObject(processor) ? memberOf(processor, 'ProcessorConfig') : undefined;
    if (!isObject(config) || config.Mode !== 'DISTRIBUTED') return undefined;
    if (TOLERANCES.some((field) => Object.hasOwn(state, field))) return undefined;
    return 'One failed item fails the whole Map. Say with ToleratedFailurePercentage or ToleratedFailureCount how many may fail.';
  },
  fails: only(map({}, DISTRIBUTED)),
  mended: only(map({ ToleratedFailurePercentage: 5 }, DISTRIBUTED)),
};
