import type { ReactNode } from 'react';
import { BasisTag } from '../components/BasisTag';
import { Citations } from '../components/Citations';
import type { CitationPartsFragment } from '../components/Citations.generated';
import { Link } from '../routing/Link';
import { type Named, pathOf } from '../routing/paths';
import { dateInWords } from '../words/words';
import { Facts } from './Facts';

type Summarised = {
  __typename: string;
  gist: string | null;
  note: string | null;
  aliases: readonly string[];
  basis: 'STATED' | 'INFERRED' | 'RECORDED';
  rules: readonly string[];
  citations: CitationPartsFragment[];
  attestation: { status: string; first: string | null; last: string | null } | null;
};

// What is there for a time, so that one asks whether it still is.
const lasting = new Set(['Body', 'Post', 'Service', 'Instrument']);

type NodeSummaryProps = {
  node: Summarised;
  facts: readonly (readonly [name: string, value: ReactNode])[];
  places?: readonly (Named & { name: string })[];
};

/** What a thing is, in short, and where that is said. */
export function NodeSummary({ node, facts, places = [] }: NodeSummaryProps) {
  return (
    <>
      {node.gist && <p className="ds_leader">{node.gist}</p>}
      {node.note && <div className="ds_inset-text"><p className="ds_inset-text__text">{node.note}</p></div>}
      <Facts
        facts={[
          ...facts,
          ['Also called', node.aliases.join(', ')],
          ['Where', places.length > 0 && places.map((place, index) => <span key={place.id}>{index > 0 && ', '}<Link to={pathOf(place)}>{place.name}</Link></span>)],
          ['Attested', lasting.has(node.__typename) && attested(node.attestation)],
          ['Where it is said', <><BasisTag basis={node.basis} rules={node.rules} /><Citations of={node.citations} /></>],
        ]}
      />
    </>
  );
}

function attested(attestation: Summarised['attestation']): string | null {
  if (!attestation || attestation.status === 'AT') return null;
  if (attestation.status === 'LATER') return attestation.first && `only after the day shown, first on ${dateInWords(attestation.first)}`;
  return attestation.last && `last on ${dateInWords(attestation.last)}; no later document held says whether it still holds`;
}
