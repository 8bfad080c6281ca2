import { type PracticeId, practices, type RuleId, rules } from '@/asl';

export type EntryId = RuleId | PracticeId;

/** Where a rule is explained: the lesson paragraph that teaches it, or else its own page. */
export function learnHref(id: EntryId): string {
  const lesson = lessonOf(id);
  return lesson === undefined ? ruleHref(id) : `/lessons/${lesson}`;
}

export const ruleHref = (id: EntryId): string => `/rules/${id}`;

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(rules, id);
const isPracticeId = (id: string): id is PracticeId => Object.hasOwn(practices, id);
export const isEntryId = (id: string): id is EntryId => isRuleId(id) || isPracticeId(id);

const lessonOf = (id: EntryId): string | undefined => (isRuleId(id) ? rules[id] : practices[id]).lesson;
