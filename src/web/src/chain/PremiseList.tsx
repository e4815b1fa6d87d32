import { useQuery } from '../query/useQuery';
import { useAsOf } from '../routing/asOf';
import { Link } from '../routing/Link';
import { type Named, pathOf } from '../routing/paths';
import type { LinkType } from './chain.generated';
import { PremisesDocument } from './Premises.generated';
import { verbOf } from './words';

type Known = Named & { name: string };

/** Things and links by id, as an inference names what it rests on, each as a sentence; the id stands where the record does not show it on the day. */
export function PremiseList({ heading, of, level = 2 }: { heading: string; of: readonly string[]; level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  const ids = [...new Set(of.flatMap(idsIn))].sort();
  const query = useQuery(PremisesDocument, ids.length > 0 ? { ids, asOf: useAsOf() } : null);
  const known = new Map((query.data?.nodes ?? []).flatMap(node => (node ? [[node.id, node] as const] : [])));
  if (of.length === 0) return null;
  return (
    <>
      <Heading>{heading}</Heading>
      <ul className="premises" aria-busy={query.isLoading}>
        {of.map(premise => <li key={premise}><Premise premise={premise} known={known} /></li>)}
      </ul>
    </>
  );
}

function Premise({ premise, known }: { premise: string; known: ReadonlyMap<string, Known> }) {
  const [from = '', type, to] = premise.split('|');
  if (type && to) return <><Name id={from} known={known} /> {verbOf({ type: type as LinkType })} <Name id={to} known={known} /></>;
  const [id = '', property] = from.split('.');
  return property ? <><Name id={id} known={known} />: its {property}</> : <Name id={id} known={known} />;
}

function Name({ id, known }: { id: string; known: ReadonlyMap<string, Known> }) {
  const node = known.get(id);
  return node ? <Link to={pathOf(node)}>{node.name}</Link> : <code>{id}</code>;
}

/** The ids of things in a premise: a thing, a thing's property after a dot, or a link with both its ends. */
function idsIn(premise: string): string[] {
  const [from = '', type, to] = premise.split('|');
  return type && to ? [from, to] : [from.split('.')[0] ?? from];
}
