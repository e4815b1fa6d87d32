import type { ReactNode } from 'react';
import { Loading } from '../components/Loading';
import { Problem } from '../components/Problem';
import type { Query } from '../query/useQuery';
import { Page, type Crumb } from './Page';

type QueryPageProps<TData> = {
  /** What the page shows, in a word or two, for the time before there is an answer. */
  title: string;

  /** The pages above it. */
  crumbs?: Crumb[];

  /** The page's query. */
  query: Query<TData>;

  /** The page, once there is an answer. */
  children: (data: TData) => ReactNode;
};

/** A page that shows the answer of one query: until there is one it says that it is on its way, or why there is none. */
export function QueryPage<TData>({ title, crumbs, query, children }: QueryPageProps<TData>) {
  if (query.failure) {
    return (
      <Page title={query.failure.code === 'NOT_FOUND' ? 'Not in the record' : `${title}: no answer`} crumbs={crumbs ?? []} asked={query.asked}>
        <Problem failure={query.failure} retry={query.retry} />
      </Page>
    );
  }

  if (query.data === null) {
    return (
      <Page title={title} crumbs={crumbs ?? []}>
        <Loading />
      </Page>
    );
  }

  return <div aria-busy={query.isLoading}>{children(query.data)}</div>;
}
