/** How much of a whole is done, as a bar and in words. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <svg
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="h-1 w-full rounded-full bg-idle-soft"
    >
      <rect width={100 * share} height={4} className={share >= 1 ? 'fill-succeeded' : 'fill-accent'} />
    </svg>
  );
}
