import type { ReactNode } from 'react';
import './charts.css';

/** A count with what it counts. */
export type Bar = { key: string; label: ReactNode; count: number };

type BarListProps = {
  bars: Bar[];
  /** What is counted, for those who do not see the heading above. */
  label: string;
  /** The count that a whole bar stands for; the largest of these when left out. */
  most?: number | undefined;
};

/** Counts as bars in a list: the number is text, the bar only makes it quick to compare. */
export function BarList({ bars, label, most: longest }: BarListProps) {
  const most = longest ?? Math.max(1, ...bars.map(bar => bar.count));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(bar => (
        <li key={bar.key} className="bars__item">
          <span className="bars__label">{bar.label}</span>
          <span className="bars__count">{bar.count}</span>
          <span className="bars__bar" aria-hidden="true"><span className="bars__fill" style={{ width: `${(bar.count / most) * 100}%` }} /></span>
        </li>
      ))}
    </ul>
  );
}
