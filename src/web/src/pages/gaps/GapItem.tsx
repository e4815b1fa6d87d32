import { BasisTag } from '../../components/BasisTag';
import { Citations } from '../../components/Citations';
import { Disclosure } from '../../components/Disclosure';
import { Link } from '../../routing/Link';
import { pathOf } from '../../routing/paths';
import { counted, inWords, typeInWords } from '../../words/words';
import type { Gap } from './columns';
import { kindInWords } from './gapKinds';
import type { GapLinkFragment } from './GapsPage.generated';

/** One gap: what is missing, of what, where it was looked for, and what comes nearest. */
export function GapItem({ gap }: { gap: Gap }) {
  return (
    <li className="gap">
      <p className="gap__kind"><BasisTag basis="GAP" /> {kindInWords(gap.kind)}</p>
      <h3 className="gap__title"><Link to={pathOf(gap.from)}>{gap.from.name}</Link> <span className="gap__type">{typeInWords(gap.from.__typename)}</span></h3>
      <p>{gap.message}</p>
      {gap.question && <p>The question: {gap.question}</p>}
      <Links heading="What comes nearest" links={gap.nearest} />
      <Links heading="Who or what it may be" links={gap.candidates} />
      <Disclosure summary={<>Looked for in {counted(gap.searched.length, 'document')}</>}>
        <ul>{gap.searched.map(document => <li key={document.id}><Link to={pathOf(document)}>{document.name}</Link></li>)}</ul>
      </Disclosure>
    </li>
  );
}

function Links({ heading, links }: { heading: string; links: readonly GapLinkFragment[] }) {
  if (links.length === 0) return null;
  return (
    <Disclosure summary={<>{heading}: {counted(links.length, 'statement')}</>}>
      <ul className="gap__links">
        {links.map(link => (
          <li key={link.id}>
            <Link to={pathOf(link.from)}>{link.from.name}</Link> <span className="gap__relation">{inWords(link.type).toLowerCase()}</span> <Link to={pathOf(link.to)}>{link.to.name}</Link>{' '}
            <BasisTag basis={link.basis} rules={link.rules} />
            {link.detail && <p>{link.detail}</p>}
            <Citations of={link.citations} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
