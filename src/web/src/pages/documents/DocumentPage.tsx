import type { PageProps } from '../../app/routes';
import { DataTable, type Column } from '../../components/DataTable';
import { Disclosure } from '../../components/Disclosure';
import { Empty } from '../../components/Empty';
import { ExportMenu } from '../../components/ExportMenu';
import { Names } from '../../components/Names';
import { csvOf } from '../../export/csv';
import { Page } from '../../page/Page';
import { QueryPage } from '../../page/QueryPage';
import { useQuery } from '../../query/useQuery';
import { Facts } from '../../relations/Facts';
import { useAsOf } from '../../routing/asOf';
import { setParameters, useLocation } from '../../routing/location';
import { counted, dateInWords, inWords } from '../../words/words';
import { DocumentPageDocument, type DocumentPageQuery } from './DocumentPage.generated';
import { SectionStatements } from './SectionStatements';
import './documents.css';

type Document = NonNullable<DocumentPageQuery['document']>;

/** A section of a document, with how many statements of the record it gives. */
type Section = Document['sections'][number] & { count: number };

/** A document: what the record takes from it, section by section, and from which sections it takes nothing. */
export default function DocumentPage({ id }: PageProps) {
  const query = useQuery(DocumentPageDocument, { id, asOf: useAsOf() });
  return (
    <QueryPage title="Document" query={query}>
      {({ document, record }) => document && (
        <Page title={document.name} kind="Document" crumbs={[]} record={record} markings={document.marking ? [document.marking] : []} asked={query.asked}>
          <DocumentFacts document={document} />
          <Sections document={document} />
        </Page>
      )}
    </QueryPage>
  );
}

const voices: Record<string, string> = {
  PRIMARY: 'It speaks for itself: what it says is its authors’ own.',
  SECONDARY: 'It reports what another document says.',
  SELF: 'Its authors report on themselves.',
};

function DocumentFacts({ document }: { document: Document }) {
  return (
    <>
      {document.gist && <p className="ds_leader">{document.gist}</p>}
      <Facts
        facts={[
          ['Date', document.date ? dateInWords(document.date) : 'Not printed'],
          ['Period', document.period?.printed],
          ['Item', document.item],
          ['Voice', voices[document.voice] ?? inWords(document.voice)],
          ['Marking', document.marking ?? 'None visible'],
          ['Author', document.authoredBy.nodes.length > 0 && <Names of={document.authoredBy.nodes} />],
          ['About', document.about.nodes.length > 0 && <Names of={document.about.nodes} />],
          ['Published at', document.url],
        ]}
      />
    </>
  );
}

const columns: Column<Section>[] = [
  { heading: 'Section', cell: section => section.locator },
  { heading: 'Begins with', cell: section => section.begins },
  { heading: 'Statements', cell: section => section.count, isNumeric: true },
  { heading: 'Why nothing was taken', cell: section => section.notModelled },
];

function Sections({ document }: { document: Document }) {
  const chosen = useLocation().parameters.get('section');
  const counts = new Map(document.statements.groups.map(group => [group.keys[0]?.value, group.count]));
  const sections = document.sections.map(section => ({ ...section, count: counts.get(section.locator) ?? 0 }));
  const silent = sections.filter(section => section.count === 0);
  return (
    <>
      <h2>What the record takes from it</h2>
      <p>
        {counted(document.statements.totalCount, 'statement')} from {counted(sections.length - silent.length, 'section')} of {sections.length}.
        {' '}A statement that several sections make counts in each.
      </p>
      {sections.length === 0 && <Empty><p>The record does not list the sections of this document.</p></Empty>}
      {sections.length > 0 && <ExportMenu exports={[csvOf('Sections as CSV', columns, sections)]} />}
      <ol className="sections">
        {sections.filter(section => section.count > 0).map(section => (
          <li key={section.locator}>
            <Disclosure open={section.locator === chosen} onToggle={event => toggle(section.locator, event.currentTarget.open, chosen)} summary={<><span className="sections__name">{section.locator}</span> <span className="sections__count">{counted(section.count, 'statement')}</span></>}>
              {section.locator === chosen && <SectionStatements document={document.id} locator={section.locator} />}
            </Disclosure>
          </li>
        ))}
      </ol>
      <h2>Sections from which nothing was taken</h2>
      {silent.length === 0
        ? <p>None: every section of the document gives at least one statement.</p>
        : <DataTable caption={counted(silent.length, 'section')} columns={[columns[0]!, columns[3]!]} rows={silent.map(reasoned)} keyOf={section => section.locator} />}
    </>
  );
}

function reasoned(section: Section): Section {
  return { ...section, notModelled: section.notModelled ?? 'The record gives no reason, or the date hides what it gives' };
}

// One section is open at a time, and stands in the address.
function toggle(locator: string, isOpen: boolean, chosen: string | null): void {
  if (isOpen && locator !== chosen) setParameters({ section: locator }, { replace: true });
  if (!isOpen && locator === chosen) setParameters({ section: null }, { replace: true });
}
