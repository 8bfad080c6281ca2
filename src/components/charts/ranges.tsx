import { scaleLinear } from 'd3-scale';

interface RangesProps {
  readonly label: string;
  readonly ranges: readonly {
    readonly name: string;
    /** 0 to 1. */
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
}

const width = 400;
const row = 44;
const left = 8;
const right = 60;
/** The picture grows with its room, its text does not. */
const EVEN_TEXT = 'text-[15px] @sm:text-[12px] @md:text-[10.5px] @lg:text-[9px]';

/** Shares with their uncertainty: a dot where it is expected, a bar over where it may be. */
export function Ranges({ label, ranges }: RangesProps) {
  const x = scaleLinear([0, 1], [left, width - right]);
  const height = ranges.length * row + 20;
  return (
    <div className="@container w-full max-w-xl">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={`w-full ${EVEN_TEXT}`}>
        {[0, 0.25, 0.5, 0.75, 1].map((value) => (
          <g key={value}>
            {/* Only beside the bars: a line through a name would read as a letter. */}
            <path
              d={ranges.map((_, index) => `M${x(value)} ${index * row + 20}v20`).join('')}
              stroke="var(--hairline)"
            />
            <text x={x(value)} y={height - 4} textAnchor={value === 0 ? 'start' : 'middle'} fill="var(--ink-soft)">
              {value * 100} %
            </text>
          </g>
        ))}
        {ranges.map(({ name, value, low, high }, index) => (
          <g key={name} transform={`translate(0 ${index * row})`}>
            <text x={left} y={14} fill="var(--ink)">
              {name}
            </text>
            <path d={`M${x(low)} 30H${x(high)}`} stroke="var(--accent-soft)" strokeWidth={10} strokeLinecap="round" />
            <path d={`M${x(low)} 30H${x(high)}`} stroke="var(--accent)" strokeWidth={1.5} />
            <circle cx={x(value)} cy={30} r={5} fill="var(--accent)" />
            <text x={width} y={34} textAnchor="end" fill="var(--ink)" fontWeight={600}>
              {Math.round(value * 100)} %
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
