/** Two states and the transition between them. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width={24} height={24} aria-hidden="true" className="shrink-0">
      <rect x={2} y={3} width={13} height={7} rx={2} className="fill-accent" />
      <rect x={9} y={14} width={13} height={7} rx={2} fill="none" strokeWidth={1.75} className="stroke-accent" />
      <path d="M6 10v5a2.5 2.5 0 0 0 2.5 2.5" fill="none" strokeWidth={1.75} className="stroke-accent" />
    </svg>
  );
}
