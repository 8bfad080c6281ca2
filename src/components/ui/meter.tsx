import { classNames } from './class-names';

/** How much of a whole is there, as a bar; the figures stand beside it, so it is drawn for the eye alone. */
export function Meter({ value, max, className }: { value: number; max: number; className?: string }) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div aria-hidden="true" className={classNames('h-1 overflow-hidden rounded-full bg-hairline', className)}>
      <div style={{ width: `${100 * share}%` }} className="h-full rounded-full bg-succeeded" />
    </div>
  );
}
