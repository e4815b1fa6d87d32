import { Link } from '../routing/Link';

const pages = [
  { name: 'Search', to: '/', of: ['', 'findings', 'bodies', 'documents', 'things'] },
  { name: 'Areas', to: '/compare', of: ['compare', 'areas'] },
  { name: 'Gaps', to: '/gaps', of: ['gaps'] },
];

/** The product's name, the way to the main pages, and in plain words what this is. */
export function SiteHeader({ path }: { path: string }) {
  const first = path.split('/')[1] ?? '';
  return (
    <>
      <div className="ds_skip-links">
        <ul className="ds_skip-links__list">
          <li className="ds_skip-links__item">
            <a className="ds_skip-links__link" href="#main-content">Skip to main content</a>
          </li>
        </ul>
      </div>
      <header className="ds_site-header">
        <div className="ds_wrapper">
          <div className="ds_site-header__content">
            <div className="ds_site-branding">
              <Link className="ds_site-branding__link site-name" to="/">GovernanceGraph</Link>
            </div>
          </div>
        </div>
        <div className="site-navigation no-print">
          <div className="ds_wrapper">
            <nav aria-label="Main">
              <ul className="site-navigation__list">
                {pages.map(page => (
                  <li key={page.to}>
                    <Link
                      className={page.of.includes(first) ? 'site-navigation__link site-navigation__link--current' : 'site-navigation__link'}
                      aria-current={page.of.includes(first) ? 'true' : undefined}
                      to={page.to}
                    >
                      {page.name}
                    </Link>
                  </li>
                ))}
                <li>
                  <a className="site-navigation__link" href="/graphql">Playground</a>
                </li>
              </ul>
            </nav>
          </div>
        </div>
        <div className="ds_phase-banner no-print">
          <div className="ds_wrapper">
            <p className="ds_phase-banner__content">
              <strong className="ds_tag ds_phase-banner__tag">Read only</strong>
              <span>
                Who is accountable for what inspections found, and which published paper says so. What we infer is marked, what no paper says is
                shown as a gap. This is not a government service.
              </span>
            </p>
          </div>
        </div>
      </header>
    </>
  );
}
