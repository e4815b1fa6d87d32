import { useId, useRef, type Ref } from 'react';
import { gradeName, gradePlace, grades } from './grades';
import { useSpace, type Space } from './useSpace';
import { wrapText } from './wrapText';
import './charts.css';

/** One graded thing. */
export type GradeRow = { key: string; label: string; grade: string };

type GradeChartProps = {
  /** What the chart shows, for those who do not see it. */
  title: string;
  rows: GradeRow[];
  /** The drawing, for export. */
  ref?: Ref<SVGSVGElement>;
};

/** Grades as points on the six-point scale, one row each, named where the point stands. The same is in a table beside it. */
export function GradeChart({ title, rows, ref }: GradeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const layout = arrange(rows, useSpace(box));

  return (
    <div className="chart" ref={box}>
      <svg ref={ref} className="chart__drawing" role="img" aria-labelledby={titleId} xmlns="http://www.w3.org/2000/svg"
        width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} fontSize={layout.size}>
        <title id={titleId}>{title}</title>
        {grades.map((grade, place) => (
          <g key={grade}>
            <line className="chart__rule" x1={layout.x(place)} x2={layout.x(place)} y1={layout.top - layout.size * 0.4} y2={layout.height} stroke="#d9d9d9" />
            {layout.heads && <text x={layout.x(place)} y={layout.size} textAnchor="middle" fill="#5e5e5e" fontSize={layout.small}>
              {gradeName(grade)}
            </text>}
          </g>
        ))}
        {layout.rows.map(row => (
          <g key={row.key}>
            <text y={row.textTop} fill="#1a1a1a">
              {row.lines.map((line, at) => <tspan key={at} x={0} dy={at === 0 ? 0 : layout.line}>{line}</tspan>)}
            </text>
            <line x1={layout.x(0)} x2={layout.x(row.place)} y1={row.y} y2={row.y} stroke="#0065bd" strokeWidth={2} strokeOpacity={0.35} />
            <circle cx={layout.x(row.place)} cy={row.y} r={layout.size * 0.42} fill="#0065bd" />
            <text x={layout.x(row.place) + (row.before ? -1 : 1) * layout.size * 0.7} y={row.y + layout.size * 0.35}
              textAnchor={row.before ? 'end' : 'start'} fill="#1a1a1a" fontWeight={700} fontSize={layout.small} stroke="#ffffff" strokeWidth={4} paintOrder="stroke">
              {row.name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

// Where there is room the labels stand left of the scale, else each above its own line.
function arrange(rows: GradeRow[], { width, rem }: Space) {
  const size = rem;
  const small = rem * 0.875;
  const line = size * 1.3;
  const beside = width >= rem * 36;
  const labelWidth = beside ? Math.min(width * 0.42, rem * 22) : width;
  const from = beside ? labelWidth + size : size;
  const step = (width - from - size * (beside ? 3 : 1.5)) / (grades.length - 1);
  const heads = step > small * 6.5;
  const top = size * (heads ? 1.8 : 0.8);
  let y = top;
  const placed = rows.map(row => {
    const lines = wrapText(row.label, labelWidth, size);
    const height = beside ? Math.max(lines.length * line, size * 1.6) : lines.length * line + size * 1.6;
    const at = {
      ...row,
      lines,
      name: gradeName(row.grade),
      place: Math.max(0, gradePlace(row.grade)),
      before: gradePlace(row.grade) >= 3,
      textTop: y + size,
      y: beside ? y + size * 0.65 : y + lines.length * line + size * 0.85,
    };
    y += height + size * 0.4;
    return at;
  });
  return { width, height: y + size * 0.2, size, small, line, top, heads, x: (place: number) => from + place * step, rows: placed };
}
