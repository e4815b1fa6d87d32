/** Says that an answer is on its way. */
export function Loading({ what = 'the record' }: { what?: string }) {
  return (
    <p className="loading" role="status">
      Asking {what}…
    </p>
  );
}
