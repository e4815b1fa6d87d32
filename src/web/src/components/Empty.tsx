import type { ReactNode } from 'react';

/** Says that a list has nothing in it, and what the reader can do. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="ds_inset-text">
      <div className="ds_inset-text__text">{children}</div>
    </div>
  );
}
