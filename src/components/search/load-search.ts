import { makeSearch, type Search } from './search';

let loading: Promise<Search> | undefined;

/** The search over everything, fetched and indexed once a visit; what failed is tried again when it is next asked for. */
export function loadSearch(): Promise<Search> {
  loading ??= import('@/trpc/learner-client')
    .then(({ search }) => search.documents.query())
    .then(makeSearch)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
