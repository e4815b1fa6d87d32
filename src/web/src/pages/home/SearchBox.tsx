import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { setParameters } from '../../routing/location';
import { typeInWords } from '../../words/words';
import type { Label } from './Search.generated';

/** How long the reader may pause between two letters before the search is asked. */
const pauseMilliseconds = 200;

const kinds: Label[] = ['Finding', 'Body', 'Service', 'Action', 'Term', 'Area', 'Document', 'Inspection', 'Indicator', 'Measure', 'Instrument', 'NotStated'];

/** Marks the links of the hits, which the arrow keys go through. */
export const hitSelector = '[data-hit]';

/** The search box. It writes what is typed into the address, so that a search can be shared and comes back with the browser's back button. */
export function SearchBox({ text, kind }: { text: string; kind: Label | null }) {
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);

  // The address has changed by other means than typing: by the back button, or by a link.
  useEffect(() => {
    if (text === asked.current) return;
    asked.current = text;
    setTyped(text);
  }, [text]);

  useEffect(() => {
    if (typed.trim() === asked.current) return undefined;
    const pause = window.setTimeout(() => ask(typed), pauseMilliseconds);
    return () => window.clearTimeout(pause);
  }, [typed]);

  function ask(words: string) {
    asked.current = words.trim();
    setParameters({ q: asked.current }, { replace: true });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    ask(typed);
  }

  function toHits(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector<HTMLElement>(hitSelector)?.focus();
    } else if (event.key === 'Escape') {
      setTyped('');
    }
  }

  return (
    <form className="search-box" role="search" onSubmit={submit}>
      <div className="search-box__words">
        <label className="ds_label" htmlFor="search">Search findings, bodies, services, actions and terms</label>
        <p className="ds_hint-text" id="search-hint">Results come as you type. The arrow keys go through them.</p>
        <input
          id="search"
          className="ds_input"
          type="search"
          name="q"
          value={typed}
          autoComplete="off"
          aria-describedby="search-hint"
          onChange={event => setTyped(event.target.value)}
          onKeyDown={toHits}
        />
      </div>
      <div className="search-box__kind">
        <label className="ds_label" htmlFor="kind">Kind</label>
        <div className="ds_select-wrapper">
          <select id="kind" className="ds_select" value={kind ?? ''} onChange={event => setParameters({ kind: event.target.value })}>
            <option value="">Everything</option>
            {kinds.map(label => <option key={label} value={label}>{typeInWords(label)}</option>)}
          </select>
          <span className="ds_select-arrow" aria-hidden="true" />
        </div>
      </div>
    </form>
  );
}
