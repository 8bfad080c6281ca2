import { scaleLinear, scaleSqrt } from 'd3-scale';
import { line } from 'd3-shape';

interface CalibrationProps {
  readonly label: string;
  readonly points: readonly { readonly predicted: number; readonly remembered: number; readonly reviews: number }[];
}

const size = 280;
const margin = { top: 8, right: 24, bottom: 36, left: 58 };

/** Predicted against true recall: on the diagonal the forecast was honest. A larger dot rests on more reviews. */
export function Calibration({ label, points }: CalibrationProps) {
  const x = scaleLinear([0, 1], [margin.left, size - margin.right]);
  const y = scaleLinear([0, 1], [size - margin.bottom, margin.top]);
  const radius = scaleSqrt([0, Math.max(1, ...points.map(({ reviews }) => reviews))], [2, 7]);
  const path = line<(typeof points)[number]>(
    ({ predicted }) => x(predicted),
    ({ remembered }) => y(remembered),
  )(points);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className="w-full max-w-sm" fontSize={10}>
      {[0, 0.5, 1].map((value) => (
        <g key={value}>
          <path d={`M${margin.left} ${y(value)}H${size - margin.right}`} stroke="var(--hairline)" />
          <text x={margin.left - 6} y={y(value)} dy="0.32em" textAnchor="end" fill="var(--ink-soft)">
            {value * 100} %
          </text>
          <text x={x(value)} y={size - margin.bottom + 16} textAnchor="middle" fill="var(--ink-soft)">
            {value * 100} %
          </text>
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} stroke="var(--control)" strokeDasharray="4 4" />
      {path ? <path d={path} fill="none" stroke="var(--accent)" strokeWidth={1.5} /> : null}
      {points.map(({ predicted, remembered, reviews }) => (
        <circle key={predicted} cx={x(predicted)} cy={y(remembered)} r={radius(reviews)} fill="var(--accent)" />
      ))}
      <text x={(size + margin.left) / 2} y={size - 4} textAnchor="middle" fill="var(--ink-soft)">
        predicted
      </text>
      <text
        transform={`translate(12 ${(size - margin.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
        fill="var(--ink-soft)"
      >
        remembered
      </text>
    </svg>
  );
}
