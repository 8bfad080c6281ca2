import { wilson } from '../schedule/forecast';

export interface DomainTally {
  readonly domain: number;
  readonly right: number;
  readonly of: number;
}

/**
 * The domain of a paper that is most surely weak: whose share of right answers lies lowest even at the upper end of its uncertainty (Wilson), so
 * that one question missed of one does not outweigh nine missed of twelve. Undefined where nothing was missed.
 */
export function weakestDomain(tallies: readonly DomainTally[]): DomainTally | undefined {
  const high = ({ right, of }: DomainTally): number => wilson(right / of, of).high;
  return tallies
    .filter(({ right, of }) => right < of)
    .reduce<DomainTally | undefined>((least, one) => (least && high(least) <= high(one) ? least : one), undefined);
}
