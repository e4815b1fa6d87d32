import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Query } from '../query/useQuery';
import { Link } from '../routing/Link';
import { wasFollowed } from '../routing/location';
import { PageStateContext, type PageState } from './pageState';
import { playgroundAddress } from './playgroundAddress';
import { RecordBar } from './RecordBar';
import type { RecordStateFragment } from './RecordState.generated';

/** A page above this one. */
export type Crumb = { name: string; to: string };

type PageProps = {
  /** The heading of the page and, with the product's name, the title of the document. */
  title: string;

  /** What kind of thing the page shows, above the heading. */
  kind?: string;

  /** Pages above this one, the start page left out. */
  crumbs?: Crumb[];

  /** The state of the record that is shown; left out while it is not known. */
  record?: RecordStateFragment | undefined;

  /** The protective markings of all that is shown. */
  markings?: string[];

  /** The query whose answer is shown, for the link to the playground. */
  asked?: Query<unknown>['asked'];

  children: ReactNode;
};

/** The frame of every page: markings and state of the record at the top, the way up, the heading, and the page's query at the end. */
export function Page({ title, kind, crumbs, record, markings, asked, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const state = useMemo<PageState>(
    () => ({ title, record: record ?? null, markings: [...new Set(markings ?? [])].sort() }),
    [title, record, markings],
  );

  useEffect(() => {
    document.title = `${title} – GovernanceGraph`;
    // Where a link has led here, the keyboard and screen readers begin at the heading, as they would with a document that is loaded.
    if (wasFollowed() && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);

  return (
    <PageStateContext value={state}>
      <RecordBar record={state.record} markings={state.markings} />
      <div className="ds_wrapper">
        {crumbs && (
          <nav aria-label="Breadcrumb">
            <ol className="ds_breadcrumbs">
              {[{ name: 'Search', to: '/' }, ...crumbs].map(crumb => (
                <li className="ds_breadcrumbs__item" key={crumb.to}>
                  <Link className="ds_breadcrumbs__link" to={crumb.to}>{crumb.name}</Link>
                </li>
              ))}
              <li className="ds_breadcrumbs__item" aria-current="page">{title}</li>
            </ol>
          </nav>
        )}
        <main id="main-content">
          <header className="ds_page-header">
            {kind && <span className="ds_page-header__label ds_content-label">{kind}</span>}
            <h1 className="ds_page-header__title" ref={heading} tabIndex={-1}>{title}</h1>
          </header>
          {children}
          {asked && (
            <p className="page-query no-print">
              <a href={playgroundAddress(asked.operation.toString(), asked.variables)}>This page’s query</a> opens in the playground, with its variables.
            </p>
          )}
        </main>
      </div>
    </PageStateContext>
  );
}
