import { Loading } from '../../components/Loading';
import { Link } from '../../routing/Link';
import { pathOf } from '../../routing/paths';
import { dateInWords } from '../../words/words';
import type { StartQuery } from './Start.generated';

/** The areas and documents of the record, for those who want to look round before they search. */
export function Start({ data }: { data: StartQuery | null }) {
  if (!data) return <Loading />;
  return (
    <div className="start">
      <section aria-labelledby="start-areas">
        <h2 id="start-areas">Areas</h2>
        <ul className="start__list">
          {data.areas.nodes.map(area => (
            <li key={area.id}>
              <Link to={pathOf(area)}>{area.name}</Link>
            </li>
          ))}
        </ul>
        <p><Link to="/compare">Compare the areas</Link> or see <Link to="/gaps">what no document says</Link>.</p>
      </section>
      <section aria-labelledby="start-documents">
        <h2 id="start-documents">Published documents</h2>
        <ul className="start__list">
          {data.documents.nodes.map(document => (
            <li key={document.id}>
              <Link to={pathOf(document)}>{document.name}</Link>
              {document.date && <span className="start__date">{dateInWords(document.date)}</span>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
