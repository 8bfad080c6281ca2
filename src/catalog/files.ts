/** The port through which content is read: paths are relative to `content/`, with forward slashes. */
export interface ContentFiles {
  /** Every file there is. */
  readonly paths: readonly string[];
  /** The text of one of them. */
  read(path: string): string;
}
