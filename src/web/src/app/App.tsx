import { Suspense, useEffect, useRef } from 'react';
import { Loading } from '../components/Loading';
import { useLocation } from '../routing/location';
import { Faults } from './Faults';
import { pageOf } from './routes';
import { SiteFooter } from './SiteFooter';
import { SiteHeader } from './SiteHeader';

/** The explorer: the header, the page of the address, the footer. */
export function App() {
  const { path } = useLocation();
  const { Page, id } = pageOf(path);
  useFreshStart(path);
  return (
    <div className="ds_page">
      <div className="ds_page__top">
        <SiteHeader path={path} />
      </div>
      <div className="ds_page__middle">
        <Faults key={path}>
          <Suspense fallback={<div className="ds_wrapper"><Loading what="the page" /></div>}>
            <Page key={path} id={id} />
          </Suspense>
        </Faults>
      </div>
      <div className="ds_page__bottom">
        <SiteFooter />
      </div>
    </div>
  );
}

// A new page begins at its top, as a document that is loaded would; the page itself puts the focus on its heading.
function useFreshStart(path: string): void {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  }, [path]);
}
