import { useState } from 'react';
import { BarList } from '../../charts/BarList';
import { citationInWords } from '../../components/Citations';
import { DataTable, type Column } from '../../components/DataTable';
import { Disclosure } from '../../components/Disclosure';
import { Empty } from '../../components/Empty';
import { ExportMenu } from '../../components/ExportMenu';
import { csvOf } from '../../export/csv';
import { Link } from '../../routing/Link';
import { setParameters, useLocation } from '../../routing/location';
import { pathOf } from '../../routing/paths';
import { counted, inWords } from '../../words/words';
import type { AreaPageQuery } from './AreaPage.generated';

type Area = NonNullable<AreaPageQuery['area']>;
type Finding = Area['findings']['nodes'][number];

const columns: Column<Finding>[] = [
  { heading: 'Finding', cell: finding => <Link to={pathOf(finding)}>{finding.name}</Link>, text: finding => finding.name },
  { heading: 'Kind', cell: finding => inWords(finding.kind) },
  { heading: 'Found by', cell: finding => finding.foundBy?.node.name ?? 'No inspection is named' },
  { heading: 'Owner', cell: finding => ownersOf(finding) },
  { heading: 'Actions', cell: finding => finding.actions.totalCount, isNumeric: true },
  { heading: 'Where it says so', cell: finding => finding.citations.map(citationInWords).join('; ') },
];

// An inferred owner is told apart from one that a document names.
function ownersOf(finding: Finding): string {
  const owners = finding.ownedBy.edges.map(({ node, link }) => `${node.name}${link?.basis === 'INFERRED' ? ' (inferred)' : ''}`);
  return owners.length > 0 ? owners.join('; ') : 'No document says';
}

const shownAtFirst = 20;
const themesShown = 12;

/** What was found in an area, counted by kind and by theme; the kind chosen stands in the address. */
export function AreaFindings({ area }: { area: Area }) {
  const kind = useLocation().parameters.get('kind');
  const [showsAll, setShowsAll] = useState(false);
  const { nodes, totalCount, groups, byTheme } = area.findings;
  const chosen = kind ? nodes.filter(finding => finding.kind === kind) : nodes;
  const shown = showsAll ? chosen : chosen.slice(0, shownAtFirst);
  const themes = themesOf(byTheme, kind);

  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      {totalCount === 0 ? (
        <Empty><p>No document held has a finding for {area.name}. <Link to="/compare">Compare areas</Link> shows where there are some.</p></Empty>
      ) : (
        <>
          <div className="area-findings">
            <div>
              <h3>By kind</h3>
              <BarList label="Findings by kind" bars={groups.map(group => {
                const value = group.keys[0]?.value ?? '';
                return {
                  key: value,
                  label: <button type="button" className="ds_link filter-link" aria-pressed={value === kind} onClick={() => setParameters({ kind: value === kind ? null : value })}>{inWords(value)}</button>,
                  count: group.count,
                };
              })} />
            </div>
            <div>
              <h3>By theme{kind && `, ${inWords(kind).toLowerCase()} only`}</h3>
              <BarList label="Findings by theme" bars={themes.slice(0, themesShown)} />
              {themes.length > themesShown && (
                <Disclosure summary={counted(themes.length - themesShown, 'more theme')}>
                  <BarList label="More findings by theme" bars={themes.slice(themesShown)} most={themes[0]?.count} />
                </Disclosure>
              )}
            </div>
          </div>
          <ExportMenu exports={[csvOf('Findings as CSV', columns, chosen)]} />
          <DataTable isWide caption={captionOf(chosen.length, kind)} columns={columns} rows={shown} keyOf={finding => finding.id} />
          {shown.length < chosen.length && (
            <button type="button" className="ds_button ds_button--secondary no-print" onClick={() => setShowsAll(true)}>Show all {counted(chosen.length, 'finding')}</button>
          )}
        </>
      )}
    </section>
  );
}

function captionOf(count: number, kind: string | null): string {
  return kind ? `${counted(count, 'finding')} of the kind ${inWords(kind).toLowerCase()}` : `All ${counted(count, 'finding')}`;
}

function themesOf(groups: Area['findings']['byTheme'], kind: string | null) {
  const counts = new Map<string, { node: { __typename: string; id: string; name: string } | null; count: number }>();
  for (const { keys, count } of groups) {
    if (kind && keys[0]?.value !== kind) continue;
    const theme = keys[1]?.node ?? null;
    const key = theme?.id ?? '';
    counts.set(key, { node: theme && { ...theme, name: theme.name }, count: (counts.get(key)?.count ?? 0) + count });
  }

  return [...counts.entries()]
    .map(([key, { node, count }]) => ({ key, label: node ? <Link to={pathOf(node)}>{node.name}</Link> : 'Under no theme', count }))
    .sort((one, other) => other.count - one.count);
}
