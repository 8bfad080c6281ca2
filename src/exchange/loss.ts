/** What of a question does not come along, in a word; the sentence beside it says what and why. */
const lossKinds = [
  'kind',
  'partial credit',
  'feedback',
  'image',
  'formatting',
  'tolerance',
  'letter case',
  'wildcard',
  'hint',
  'metadata',
  'option',
  'order',
] as const;
export type LossKind = (typeof lossKinds)[number];

export interface Loss {
  readonly what: LossKind;
  readonly detail: string;
}

/** Losses of one question, each sentence once. */
export class Losses {
  private readonly kept = new Map<string, Loss>();

  add(what: LossKind, detail: string): void {
    this.kept.set(`${what} ${detail}`, { what, detail });
  }

  get all(): Loss[] {
    return [...this.kept.values()];
  }
}

/** A file that cannot be read: nothing of it is taken. `line` counts from 1 where the place is known. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  constructor(
    readonly line: number | undefined,
    /** What is wrong and what to do, without the line. */
    readonly reason: string,
  ) {
    super(line === undefined ? reason : `Line ${line}: ${reason}`);
  }
}
