import { type Column, DataTable } from '../../components/DataTable';
import { ExportMenu } from '../../components/ExportMenu';
import { csvOf } from '../../export/csv';
import type { Body } from './BodyPage';

type Touched = { what: string; count: number; left: number | null; leftWords: string };

const columns: Column<Touched>[] = [
  { heading: 'What would be touched', cell: row => row.what },
  { heading: 'How many', cell: row => row.count, isNumeric: true },
  { heading: 'Left without anyone', cell: row => (row.left === null ? 'does not apply' : `${row.left} ${row.leftWords}`), text: row => row.left },
];

/** What would be touched if the body went, and of how much of it no document names anyone else. */
export function IfItWent({ body }: { body: Body }) {
  const rows = touched(body).filter(row => row.count > 0);
  return (
    <section aria-labelledby="if-it-went">
      <h2 id="if-it-went">What would be touched if it went</h2>
      {rows.length === 0 ? <p>Nothing in the documents held hangs on it.</p> : (
        <>
          <p>As far as the documents held say. Each is listed above or below with its sources.</p>
          <ExportMenu exports={[csvOf('CSV of this table', columns, rows)]} />
          <DataTable caption={`What hangs on ${body.name}`} columns={columns} rows={rows} keyOf={row => row.what} />
        </>
      )}
    </section>
  );
}

function touched(body: Body): Touched[] {
  const owned = body.owns.edges.map(({ node }) => ('ownedBy' in node ? node.ownedBy.totalCount : 1));
  return [
    { what: 'Findings, actions, plans and indicators it owns', count: owned.length, left: alone(owned), leftWords: 'without another owner named' },
    counted('Services it provides', body.provides.edges.map(({ node }) => node.providedBy.totalCount), 'without another provider named'),
    counted('Services it commissions', body.commissions.edges.map(({ node }) => node.commissionedBy.totalCount), 'without another commissioner named'),
    plain('Remits and services it is responsible for', body.responsibleFor.edges.length),
    plain('What it oversees', body.oversees.edges.length),
    plain('Those who answer to it', body.holdsToAccount.edges.length),
    plain('Those to whom it hands down a task', body.delegatesTo.edges.length),
    plain('Those who hand a task down to it', body.delegatedBy.edges.length),
    plain('Its parts and posts', body.parts.edges.length + body.posts.edges.length),
    plain('Partnerships it is a partner in', body.memberOf.edges.length),
    plain('Partners and members it has', body.members.edges.length),
    plain('What it supports or set up', body.supports.edges.length),
  ];
}

function counted(what: string, holders: readonly number[], leftWords: string): Touched {
  return { what, count: holders.length, left: alone(holders), leftWords };
}

function plain(what: string, count: number): Touched {
  return { what, count, left: null, leftWords: '' };
}

function alone(holders: readonly number[]): number {
  return holders.filter(count => count <= 1).length;
}
