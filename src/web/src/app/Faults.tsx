import { Component, type ReactNode } from 'react';

/** Stands in for a page that failed to show itself, so that the header and the way to other pages stay. */
export class Faults extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="ds_wrapper">
        <main id="main-content">
          <header className="ds_page-header">
            <h1 className="ds_page-header__title" tabIndex={-1}>This page could not be shown</h1>
          </header>
          <p>
            The fault is ours, or a part of the page could not be fetched. <a href={window.location.href}>Load the page again</a>, or{' '}
            <a href="/">search for something else</a>.
          </p>
        </main>
      </div>
    );
  }
}
