import { Problem } from '../../components/Problem';
import { Page } from '../../page/Page';
import { useQuery } from '../../query/useQuery';
import { useAsOf } from '../../routing/asOf';
import { useLocation } from '../../routing/location';
import type { Label } from './Search.generated';
import { SearchDocument } from './Search.generated';
import { SearchBox } from './SearchBox';
import { SearchHits } from './SearchHits';
import { Start } from './Start';
import { StartDocument } from './Start.generated';

/** The start page: a search that answers as one types, and the areas and documents to start from. */
export function HomePage() {
  const asOf = useAsOf();
  const { parameters } = useLocation();
  const text = parameters.get('q')?.trim() ?? '';
  const kind = (parameters.get('kind') || null) as Label | null;
  const start = useQuery(StartDocument, text === '' ? { asOf } : null);
  const search = useQuery(SearchDocument, text === '' ? null : { text, types: kind ? [kind] : undefined, asOf });
  const shown = text === '' ? start : search;
  const markings = text === ''
    ? [...(start.data?.areas.nodes ?? []), ...(start.data?.documents.nodes ?? [])].flatMap(node => node.markings)
    : (search.data?.search.edges.flatMap(edge => edge.node.markings) ?? []);

  return (
    <Page title="Who is accountable for it?" record={shown.data?.record} markings={markings} asked={shown.asked}>
      <SearchBox text={text} kind={kind} />
      {shown.failure ? (
        <Problem failure={shown.failure} retry={shown.retry} />
      ) : text === '' ? (
        <Start data={start.data} />
      ) : (
        <SearchHits text={text} data={search.data} isLoading={search.isLoading} />
      )}
    </Page>
  );
}
