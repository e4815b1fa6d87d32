/** What the record is, and where it can be had without these pages. */
export function SiteFooter() {
  return (
    <footer className="ds_site-footer">
      <div className="ds_wrapper">
        <div className="site-footer">
          <p>
            The facts, figures and names are those of the papers cited; the sentences are ours. For the wording go to the place cited. What is
            inferred is our reading, not the documents’ word, and not legal advice.
          </p>
          <p className="no-print">
            Everything shown here can be asked for by programs: see the <a href="/graphql">playground</a>.
          </p>
        </div>
      </div>
    </footer>
  );
}
