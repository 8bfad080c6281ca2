import { wilson } from '../schedule/forecast';

export interface AnsweredItem {
  readonly id: string;
  readonly domain: number;
  /** An item left blank is wrong, as in the exam. */
  readonly correct: boolean;
  readonly answered: boolean;
}

export interface Score {
  readonly right: number;
  readonly of: number;
  readonly blank: number;
  /** 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface PaperScore extends Score {
  readonly domains: readonly ({ readonly domain: number } & Score)[];
  /**
   * On the exam's scale of 100 to 1,000, by a straight line. How AWS equates its papers is not published, so this is an estimate and must be
   * called one.
   */
  readonly scaledEstimate: {
    readonly score: number;
    readonly low: number;
    readonly high: number;
    readonly pass: number;
  };
}

/** Pass mark of DVA-C02 on its scale (exam guide 2.1). */
const passMark = 720;

const scoreOf = (items: readonly AnsweredItem[]): Score => {
  const right = items.filter(({ correct }) => correct).length;
  const share = items.length === 0 ? 0 : right / items.length;
  return {
    right,
    of: items.length,
    blank: items.filter(({ answered }) => !answered).length,
    share,
    ...wilson(share, items.length),
  };
};

const scaled = (share: number): number => Math.round(100 + 900 * share);

/** All or nothing for each item; no minimum per domain (compensatory, exam guide 2.1). */
export function scorePaper(items: readonly AnsweredItem[]): PaperScore {
  const score = scoreOf(items);
  const domains = [...new Set(items.map(({ domain }) => domain))].sort((a, b) => a - b);
  return {
    ...score,
    domains: domains.map((domain) => ({ domain, ...scoreOf(items.filter((item) => item.domain === domain)) })),
    scaledEstimate: {
      score: scaled(score.share),
      low: scaled(score.low),
      high: scaled(score.high),
      pass: passMark,
    },
  };
}
