import { BasisTag } from '../components/BasisTag';
import { Citations } from '../components/Citations';
import { Link } from '../routing/Link';
import { pathOf } from '../routing/paths';
import type { ChainEndFragment, ChainPartsFragment, GapPartsFragment, LinkPartsFragment, StepPartsFragment } from './chain.generated';
import type { Mark } from './picture';
import { PremiseList } from './PremiseList';
import { remarksOn } from './remarks';
import { roleHeading, ruleMeaning, shortRule, verbOf } from './words';

/** What stands behind the chosen mark of the picture: document, place, basis and premises, or what was searched. */
export function MarkDetails({ chain, mark }: { chain: ChainPartsFragment; mark: Mark | null }) {
  return (
    <div className="chain-details" role="region" aria-label="What was chosen in the picture" aria-live="polite">
      {mark === null && <p>Choose a line, an entry or a hole in the picture, to see here which document says so, where, and by which rule what is dashed is inferred.</p>}
      {mark?.step && <StepDetails chain={chain} step={mark.step} />}
      {mark?.gap && <GapDetails gap={mark.gap} />}
    </div>
  );
}

function StepDetails({ chain, step }: { chain: ChainPartsFragment; step: StepPartsFragment }) {
  const { link } = step;
  return (
    <>
      <p className="chain-details__role">{roleHeading[step.role]}</p>
      <h3 className="chain-details__statement"><LinkSentence link={link} /></h3>
      <p><BasisTag basis={step.basis} rules={step.rules} /> <Remarks chain={chain} link={link} /></p>
      {link.detail && <p>{link.detail}</p>}
      <div className="chain-details__columns">
        <div>
          <h4>Where a document says so</h4>
          {step.basis === 'INFERRED' && <p className="chain-details__note">These are the places of what it is concluded from.</p>}
          <Citations of={link.citations} />
        </div>
        {(step.rules.length > 0 || step.premises.length > 0) && (
          <div>
            {step.rules.map(rule => <p key={rule}><strong>Rule {shortRule(rule)}.</strong> {ruleMeaning[rule]}</p>)}
            <PremiseList level={4} heading="It rests on" of={step.premises} />
          </div>
        )}
      </div>
    </>
  );
}

/** What is to be known of a link beside its sources: its date, its manner, who recorded it. */
export function Remarks({ chain, link }: { chain: ChainPartsFragment; link: LinkPartsFragment }) {
  const remarks = remarksOn(chain, link);
  return remarks.length > 0 ? <span className="remarks">{remarks.join(' ')}</span> : null;
}

function GapDetails({ gap }: { gap: GapPartsFragment }) {
  return (
    <>
      <p className="chain-details__role">What no document says</p>
      <h3 className="chain-details__statement">{gap.message}</h3>
      <p><BasisTag basis="GAP" /> Of <Link to={pathOf(gap.from)}>{gap.from.name}</Link></p>
      <div className="chain-details__columns">
        <div>
          <h4>Searched for it</h4>
          <ul>
            {gap.searched.map(document => (
              <li key={document.id}><Link to={pathOf({ __typename: 'Document', id: document.id })}>{document.name}</Link>{document.date && ` (${document.date.slice(0, 4)})`}</li>
            ))}
          </ul>
        </div>
        <div>
          <Ends heading="What comes nearest" links={gap.nearest} />
          <Ends heading="Who may be meant, by inference" links={gap.candidates} />
        </div>
      </div>
    </>
  );
}

function Ends({ heading, links }: { heading: string; links: GapPartsFragment['nearest'] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul>{links.map(link => <li key={link.id}><LinkSentence link={link} /></li>)}</ul>
    </>
  );
}

/** A link as a sentence whose ends lead to their pages. */
export function LinkSentence({ link }: { link: { from: ChainEndFragment; to: ChainEndFragment } & Parameters<typeof verbOf>[0] }) {
  return <><Link to={pathOf(link.from)}>{link.from.name}</Link> {verbOf(link)} <Link to={pathOf(link.to)}>{link.to.name}</Link></>;
}
