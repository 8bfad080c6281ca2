/** A fault in a content file: where, in which field, and what to do. */
export interface Fault {
  /** Relative to `content/`, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Dotted path inside the file, e.g. `cards[3].options`; empty for the whole file. */
  readonly field: string;
  readonly message: string;
}

/** `content/cards/x.yaml:12:5 cards[0].prompt: what is wrong`. */
export const faultText = ({ file, line, column, field, message }: Fault): string =>
  `content/${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`;

export type Path = readonly (string | number)[];

/** `['cards', 3, 'options']` → `cards[3].options`. */
export const fieldText = (path: Path): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
