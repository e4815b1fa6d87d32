import './relations.css';
import { type ReactNode, useState } from 'react';
import { BasisTag } from '../components/BasisTag';
import { Citations } from '../components/Citations';
import { Disclosure } from '../components/Disclosure';
import { Link } from '../routing/Link';
import { pathOf } from '../routing/paths';
import { counted, inWords, typeInWords } from '../words/words';
import type { RelatedLinkFragment, RelatedNodeFragment } from './relations.generated';

/** Something that a link leads to; the link is null in lists that no link leads to. */
export type RelatedEdge = { node: RelatedNode; link: RelatedLinkFragment | null };

/** Its kind is there where the page asks for it. */
type RelatedNode = RelatedNodeFragment & { kind?: string | null };

type RelatedProps = {
  heading: string;
  /** What the heading leaves open, in a sentence. */
  lead?: ReactNode;
  edges: readonly RelatedEdge[];
  /** What the page says where there is nothing; without it the list is left out. */
  empty?: string;
  level?: 2 | 3;
};

const shownAtFirst = 25;

/** A list of related things, each with what is said of the link, its basis and its sources. */
export function Related({ heading, lead, edges, empty, level = 3 }: RelatedProps) {
  const [isWhole, setWhole] = useState(edges.length <= shownAtFirst);
  if (edges.length === 0 && !empty) return null;
  const Heading = `h${level}` as const;
  const shown = isWhole ? edges : edges.slice(0, shownAtFirst);
  return (
    <section className="related">
      <Heading>{heading}</Heading>
      {lead && <p>{lead}</p>}
      {edges.length === 0 ? <p className="related__none">{empty}</p> : (
        <ul className="related__list">
          {shown.map((edge, index) => <RelatedItem key={edge.link?.id ?? `${edge.node.id} ${index}`} edge={edge} />)}
        </ul>
      )}
      {shown.length < edges.length && (
        <p className="related__more">
          {shown.length} of {edges.length} are shown.{' '}
          <button type="button" className="ds_button ds_button--small ds_button--secondary" onClick={() => setWhole(true)}>
            Show all {edges.length}<span className="visually-hidden"> under {heading}</span>
          </button>
        </p>
      )}
    </section>
  );
}

function RelatedItem({ edge: { node, link } }: { edge: RelatedEdge }) {
  const facts = [kindOf(node), ...factsOf(node), ...(link ? factsOfLink(link) : [])];
  return (
    <li className="related__item">
      <Link to={pathOf(node)}>{node.name}</Link>
      <span className="related__facts"> {facts.join(' · ')}</span>
      {link && <> <BasisTag basis={link.basis} rules={link.rules} /></>}
      {link?.detail && <p className="related__detail">{link.detail}</p>}
      {link && link.citations.length > 0 && (
        <Disclosure className="related__sources" summary={<>{counted(link.citations.length, 'source')}<span className="visually-hidden"> for {node.name}</span></>}>
          <Citations of={link.citations} />
        </Disclosure>
      )}
    </li>
  );
}

/** What kind of thing it is, in words. */
function kindOf({ __typename, kind }: RelatedNode): string {
  return kind && kind !== 'OTHER' ? inWords(kind) : typeInWords(__typename);
}

function factsOf(node: RelatedNodeFragment): string[] {
  switch (node.__typename) {
    case 'Action':
      return [node.due && `due ${node.due.printed}`, node.progress].filter(fact => fact !== null);
    case 'Inspection':
      return node.published ? [node.published.printed] : [];
    case 'Evaluation':
      return [inWords(node.grade)];
    case 'Measure':
      return [node.printed ?? numberOf(node.value, node.unit), node.period?.printed ?? ''].filter(Boolean);
    case 'Evidence':
      return node.count === null ? [] : [[node.countQualifier && node.countQualifier !== 'EXACT' ? node.countQualifier.toLowerCase() : '', numberOf(node.count, node.unit)].join(' ').trim()];
    case 'Event':
      return node.period ? [node.period.printed] : [];
    default:
      return [];
  }
}

function factsOfLink(link: RelatedLinkFragment): string[] {
  const { attestation } = link;
  return [
    ...link.modes.map(mode => inWords(mode).toLowerCase()),
    ...[link.how, link.role, link.stage].filter(word => word !== null && word !== 'SUPPORTS').map(word => inWords(word as string).toLowerCase()),
    ...(link.ask ? [`asked to ${link.ask.toLowerCase()}`] : []),
    ...(link.frequency ? [link.frequency] : []),
    ...(link.intended ? ['announced, not yet in force'] : []),
    ...(link.titleOnly ? ['only a title says so'] : []),
    ...(attestation?.last ? [`attested ${attestation.status === 'LATER' ? 'first ' : ''}${attestation.last.slice(0, 4)}`] : []),
  ];
}

function numberOf(value: number | null, unit: string | null): string {
  return value === null ? '' : [value.toLocaleString('en-GB'), unit].filter(Boolean).join(' ');
}

/** The markings of a list of related things and of what is said of them. */
export function markingsOfEdges(edges: readonly RelatedEdge[]): string[] {
  return edges.flatMap(({ node, link }) => [...node.markings, ...(link?.markings ?? [])]);
}
