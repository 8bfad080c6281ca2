import { Skeleton } from '@/components/ui/skeleton';

/** Holds the place of a list while it is fetched. */
export function ListSkeleton({ noun }: { noun: string }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">Loading {noun}</span>
      <Skeleton className="h-9" />
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} className="h-24 md:h-11" />
      ))}
    </div>
  );
}
