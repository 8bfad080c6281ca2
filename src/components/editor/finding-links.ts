import type { ListedFinding } from './protocol';

interface FindingLink {
  readonly href: string;
  readonly words: string;
}

/** Where a finding can be read about: the lesson's paragraph that teaches it. */
export function linkOf({ lesson }: ListedFinding): FindingLink | undefined {
  return lesson === undefined ? undefined : { href: `/lessons/${lesson}`, words: 'Read the lesson' };
}
