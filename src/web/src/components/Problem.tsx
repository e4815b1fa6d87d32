import type { RequestFailure } from '../query/request';
import { asOfParameter, useAsOf } from '../routing/asOf';
import { Link } from '../routing/Link';
import { setParameters } from '../routing/location';
import { dateInWords } from '../words/words';

/** Says why there is no answer and what can be done. */
export function Problem({ failure, retry }: { failure: RequestFailure; retry: () => void }) {
  const asOf = useAsOf();
  const isMissing = failure.code === 'NOT_FOUND';
  return (
    <div className="ds_inset-text problem" role="alert">
      <div className="ds_inset-text__text">
        <p>{failure.message}</p>
        {isMissing && asOf && (
          <p>
            The record is shown as it was on {dateInWords(asOf)}.{' '}
            <button className="ds_button ds_button--small" type="button" onClick={() => setParameters({ [asOfParameter]: null })}>Show it as it is today</button>
          </p>
        )}
        <p>
          {!isMissing && <button className="ds_button ds_button--small" type="button" onClick={retry}>Try again</button>}{' '}
          <Link to="/">Search for something else</Link>
        </p>
        {failure.requestId && !isMissing && <p className="problem__id">If it goes on, report this request id: <code>{failure.requestId}</code></p>}
      </div>
    </div>
  );
}
