/** What a page is given of its address's query. */
export interface SearchProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}
