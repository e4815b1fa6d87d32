import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { HomePage } from '../pages/home/HomePage';

/** What every page gets: the id in its address, empty where it has none. */
export type PageProps = { id: string };

type PageComponent = ComponentType<PageProps> | LazyExoticComponent<ComponentType<PageProps>>;

const FindingPage = lazy(() => import('../pages/findings/FindingPage'));
const BodyPage = lazy(() => import('../pages/bodies/BodyPage'));
const ThingPage = lazy(() => import('../pages/things/ThingPage'));
const AreaPage = lazy(() => import('../pages/areas/AreaPage'));
const ComparePage = lazy(() => import('../pages/compare/ComparePage'));
const DocumentPage = lazy(() => import('../pages/documents/DocumentPage'));
const GapsPage = lazy(() => import('../pages/gaps/GapsPage'));
const MissingPage = lazy(() => import('../pages/missing/MissingPage'));

// The first part of the address says which page it is; where there is a second it is the id of what the page shows. The server answers
// these with index.html (ExplorerPages.cs); a test holds the two lists together.
const pages: Record<string, { plain?: PageComponent; ofThing?: PageComponent }> = {
  '': { plain: HomePage },
  findings: { ofThing: FindingPage },
  bodies: { ofThing: BodyPage },
  areas: { ofThing: AreaPage },
  compare: { plain: ComparePage },
  gaps: { plain: GapsPage },
  documents: { ofThing: DocumentPage },
  things: { ofThing: ThingPage },
};

/** The page of an address, and the id in it. */
export function pageOf(path: string): { Page: PageComponent; id: string } {
  const [first = '', second = '', ...rest] = path.slice(1).split('/');
  const page = rest.length > 0 ? undefined : pages[first];
  const Page = second === '' ? page?.plain : page?.ofThing;
  return { Page: Page ?? MissingPage, id: decoded(second) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
