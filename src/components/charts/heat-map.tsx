interface HeatMapProps {
  readonly label: string;
  /** Every day in order, the first a Monday; `value` of those after today is undefined. */
  readonly days: readonly { readonly day: string; readonly value: number | undefined }[];
}

const cell = 14;
const gap = 3;
/** Room for the months above. */
const top = 20;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The picture grows with its room, its text does not. */
const EVEN_TEXT = 'text-[16px] @sm:text-[12px] @md:text-[11px] @xl:text-[8.5px]';
const steps = [0, 0.25, 0.45, 0.7, 1];

/** Days as small squares, a week a column: the fuller, the more was done. */
export function HeatMap({ label, days }: HeatMapProps) {
  const most = Math.max(1, ...days.map(({ value }) => value ?? 0));
  const weeks = Math.ceil(days.length / 7);
  const strength = (value: number): number => (value === 0 ? 0 : (steps[Math.ceil((4 * value) / most)] ?? 1));
  const mondays = days.filter((_, index) => index % 7 === 0).map(({ day }) => day.slice(5, 7));
  // A month is named over the first week that begins in it; of the first only where there is room before the next.
  const named = mondays.flatMap((month, week) =>
    month !== mondays[week - 1] && (week > 0 || mondays[2] === month) ? [{ month, week }] : [],
  );
  return (
    <div className="@container w-full max-w-2xl">
      <svg
        viewBox={`0 0 ${weeks * (cell + gap)} ${top + 7 * (cell + gap)}`}
        role="img"
        aria-label={label}
        className={`w-full ${EVEN_TEXT}`}
      >
        {named.map(({ month, week }) => (
          <text key={week} x={week * (cell + gap)} y={12} fill="var(--ink-soft)">
            {months[Number(month) - 1]}
          </text>
        ))}
        {days.map(({ day, value }, index) =>
          value === undefined ? null : (
            <g
              key={day}
              transform={`translate(${Math.floor(index / 7) * (cell + gap)} ${top + (index % 7) * (cell + gap)})`}
            >
              <rect width={cell} height={cell} rx={3} fill="var(--idle-soft)" />
              <rect width={cell} height={cell} rx={3} fill="var(--accent)" fillOpacity={strength(value)}>
                <title>{`${day}: ${value}`}</title>
              </rect>
            </g>
          ),
        )}
      </svg>
    </div>
  );
}
