import type { FormEvent } from 'react';
import { asOfParameter, useAsOf } from '../routing/asOf';
import { setParameters } from '../routing/location';

/** Chooses the day for which every page shows the record. */
export function AsOfControl({ today }: { today: string | undefined }) {
  const asOf = useAsOf();

  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setParameters({ [asOfParameter]: String(new FormData(event.currentTarget).get(asOfParameter) ?? '') });
  }

  return (
    <form className="as-of no-print" onSubmit={show} aria-label="Date">
      <label htmlFor="as-of">Show the record as it was on</label>
      <input key={asOf ?? today} id="as-of" className="ds_input" type="date" name={asOfParameter} defaultValue={asOf ?? today} required />
      <button className="ds_button ds_button--secondary ds_button--small" type="submit">Show</button>
      {asOf && (
        <button className="ds_button ds_button--cancel ds_button--small" type="button" onClick={() => setParameters({ [asOfParameter]: null })}>
          Back to today
        </button>
      )}
    </form>
  );
}
