import { scaleBand, scaleLinear } from 'd3-scale';

interface BarsProps {
  readonly label: string;
  readonly bars: readonly { readonly name: string; readonly value: number; readonly title: string }[];
  /** Names written under the axis; the others are left out where there are many. */
  readonly ticks: readonly string[];
}

const width = 480;
const height = 160;
const margin = { top: 8, right: 8, bottom: 24, left: 32 };
/** The picture grows with its room, its text does not. */
const EVEN_TEXT = 'text-[18px] @sm:text-[14px] @md:text-[12px] @lg:text-[10px] @2xl:text-[8px]';

/** Upright bars over names. */
export function Bars({ label, bars, ticks }: BarsProps) {
  const x = scaleBand(
    bars.map(({ name }) => name),
    [margin.left, width - margin.right],
  ).padding(0.25);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const y = scaleLinear([0, most], [height - margin.bottom, margin.top]).nice();
  const lines = y.ticks(Math.min(4, most)).filter(Number.isInteger);
  return (
    <div className="@container">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={`w-full ${EVEN_TEXT}`}>
        {lines.map((value) => (
          <g key={value}>
            <path d={`M${margin.left} ${y(value)}H${width - margin.right}`} stroke="var(--hairline)" />
            <text x={margin.left - 6} y={y(value)} dy="0.32em" textAnchor="end" fill="var(--ink-soft)">
              {value}
            </text>
          </g>
        ))}
        {bars.map(({ name, value, title }) => (
          <rect
            key={name}
            x={x(name)}
            y={y(value)}
            width={x.bandwidth()}
            height={Math.max(0, y(0) - y(value))}
            rx={2}
            fill="var(--accent)"
          >
            <title>{title}</title>
          </rect>
        ))}
        {ticks.map((name, index) => (
          <text
            key={name}
            x={(x(name) ?? 0) + (index === 0 ? 0 : x.bandwidth() / 2)}
            y={height - 8}
            // The first would lie on the axis' own names.
            textAnchor={index === 0 ? 'start' : 'middle'}
            fill="var(--ink-soft)"
          >
            {bars.find((bar) => bar.name === name)?.name.slice(5)}
          </text>
        ))}
      </svg>
    </div>
  );
}
