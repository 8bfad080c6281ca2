/** What the files name, so that each rule can ask whether a reference leads somewhere. */
export interface Known {
  /** `lesson#section` of every heading. */
  readonly paragraphs: ReadonlySet<string>;
  readonly lessons: ReadonlySet<string>;
  readonly cards: ReadonlySet<string>;
  readonly misconceptions: ReadonlySet<string>;
  /** Task statement → its domain. */
  readonly tasks: ReadonlyMap<string, number>;
}
