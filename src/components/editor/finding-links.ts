import type { ListedFinding } from './protocol';

interface FindingLink {
  readonly href: string;
  readonly words: string;
}

/** Where a finding can be read about: the lesson's paragraph that teaches it, or else its own page in the reference. */
export const linkOf = ({ lesson, rule }: Pick<ListedFinding, 'lesson' | 'rule'>): FindingLink =>
  lesson === undefined
    ? { href: `/rules/${rule}`, words: 'About this rule' }
    : { href: `/lessons/${lesson}`, words: 'Read the lesson' };
