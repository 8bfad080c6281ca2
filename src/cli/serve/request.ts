/** One line of standard input; which members a kind reads stands in its file. */
export interface Request {
  readonly id: unknown;
  readonly kind: string;
  readonly definition?: string;
  readonly [member: string]: unknown;
}

/** Answers a request; the answer's `id` is added. */
export type Kind = (request: Request) => object | Promise<object>;
