import { useState } from 'react';
import { download } from '../export/download';
import { usePageState, type PageState } from '../page/pageState';

/** One thing that can be taken away from a page. */
export type Export = {
  /** Its format, as the button says it: "CSV of the findings". */
  label: string;

  /** The ending of the file's name: `csv`. */
  extension: string;

  /** Makes the file; it says the markings and the state of the record that it is given. */
  make: (page: PageState) => Blob | Promise<Blob>;
};

/** Buttons for what can be taken away from a page, and for printing it. */
export function ExportMenu({ exports }: { exports: readonly Export[] }) {
  const page = usePageState();
  const [failed, setFailed] = useState<string | null>(null);

  async function take(chosen: Export) {
    setFailed(null);
    try {
      download(await chosen.make(page), `${fileName(page.title)}.${chosen.extension}`);
    } catch {
      setFailed(`The ${chosen.label} could not be made in this browser. Try another form, or print the page.`);
    }
  }

  return (
    <div className="export-menu no-print" role="group" aria-label="Export and print">
      <span className="export-menu__label" aria-hidden="true">Take it with you</span>
      {exports.map(chosen => (
        <button key={chosen.label} className="ds_button ds_button--secondary ds_button--small" type="button" onClick={() => void take(chosen)}>
          {chosen.label}
        </button>
      ))}
      <button className="ds_button ds_button--secondary ds_button--small" type="button" onClick={() => window.print()}>Print</button>
      {failed && <p role="alert">{failed}</p>}
    </div>
  );
}

function fileName(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 60) || 'governance-graph';
}
