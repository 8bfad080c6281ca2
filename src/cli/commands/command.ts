/** One command of the command line. */
export interface Command {
  /** Its arguments, as the help prints them. */
  readonly usage: string;
  readonly summary: string;
  /** Does it and gives the exit status. */
  run(args: readonly string[]): Promise<number>;
}
