import { useId, useRef, type Ref } from 'react';
import { useSpace, type Space } from './useSpace';
import { wrapText } from './wrapText';
import './charts.css';

/** A measure with what was reached and what was aimed at, both in its unit. */
export type TargetRow = { key: string; label: string; value: number; target: number; verdict: string };

type TargetChartProps = {
  /** What the chart shows, for those who do not see it. */
  title: string;
  rows: TargetRow[];
  /** The drawing, for export. */
  ref?: Ref<SVGSVGElement>;
};

/**
 * What was reached beside what was aimed at, a small plot each. Every row has a scale of its own, from nought, since units differ: bars are
 * compared with their own target and with no other bar.
 */
export function TargetChart({ title, rows, ref }: TargetChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const layout = arrange(rows, useSpace(box));

  return (
    <div className="chart" ref={box}>
      <svg ref={ref} className="chart__drawing" role="img" aria-labelledby={titleId} xmlns="http://www.w3.org/2000/svg"
        width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} fontSize={layout.size}>
        <title id={titleId}>{title}</title>
        {layout.rows.map(row => (
          <g key={row.key}>
            <text y={row.top + layout.size} fill="#1a1a1a">
              {row.lines.map((line, at) => <tspan key={at} x={0} dy={at === 0 ? 0 : layout.line}>{line}</tspan>)}
            </text>
            <rect x={0} y={row.bar} width={layout.width} height={layout.size} fill="#ebebeb" />
            <rect x={0} y={row.bar + layout.size * 0.2} width={row.reached} height={layout.size * 0.6} fill="#0065bd" />
            <line x1={row.aimed} x2={row.aimed} y1={row.bar - layout.size * 0.25} y2={row.bar + layout.size * 1.25} stroke="#1a1a1a" strokeWidth={3} />
            <text x={0} y={row.bar + layout.size * 2.15} fill="#1a1a1a" fontSize={layout.small}>{row.verdict}</text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function arrange(rows: TargetRow[], { width, rem }: Space) {
  const size = rem;
  const line = size * 1.3;
  let y = 0;
  const placed = rows.map(row => {
    const lines = wrapText(row.label, width, size);
    const most = Math.max(row.value, row.target, Number.EPSILON) * 1.08;
    const top = y;
    const bar = top + lines.length * line + size * 0.45;
    y = bar + size * 3.4;
    return { ...row, lines, top, bar, reached: (Math.max(0, row.value) / most) * width, aimed: (Math.max(0, row.target) / most) * width };
  });
  return { width, height: y, size, small: size * 0.875, line, rows: placed };
}
