import { classNames } from './class-names';

/** Holds the place of what is being fetched; the region around it says that it is loading. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={classNames('animate-pulse rounded-md bg-idle-soft motion-reduce:animate-none', className)}
    />
  );
}
