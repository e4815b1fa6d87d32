import { Link } from '../routing/Link';
import { pathOf, type Named } from '../routing/paths';

/** Some things by name, each leading to its page. */
export function Names({ of }: { of: readonly (Named & { name: string })[] }) {
  return of.map((thing, index) => <span key={thing.id}>{index > 0 && ', '}<Link to={pathOf(thing)}>{thing.name}</Link></span>);
}
