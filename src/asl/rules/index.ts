import { dataRules } from './data-rules';
import { flowRules } from './flow-rules';
import type { Rule } from './rule';
import { structureRules } from './structure-rules';

const all = { ...structureRules, ...flowRules, ...dataRules };

export type RuleId = keyof typeof all;

/** Every rule of a definition by its id; the reference page and the messages' links are made from it. */
export const rules: Readonly<Record<RuleId, Rule>> = all;
