import { counted, dateInWords } from '../words/words';
import { AsOfControl } from './AsOfControl';
import { markingsInWords } from './pageState';
import type { RecordStateFragment } from './RecordState.generated';

/** The markings of what is shown, which state of the record it is, and for which day. */
export function RecordBar({ record, markings }: { record: RecordStateFragment | null; markings: string[] }) {
  return (
    <aside className="record-bar" aria-label="Marking and state of the record">
      <div className="ds_wrapper record-bar__content">
        <p className="record-bar__state">
          {record && (
            <>
              <strong className={markings.length > 0 ? 'marking' : 'marking marking--none'}>{markingsInWords(markings)}</strong>{' '}
              <span>
                Record version {record.version}, as it was on {dateInWords(record.asOf)}, from {counted(record.documents.length, 'published document')}
              </span>
            </>
          )}
        </p>
        <AsOfControl today={record?.asOf} />
      </div>
    </aside>
  );
}
