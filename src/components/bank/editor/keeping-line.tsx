import { KeepingStatus } from '@/components/ui/keeping-status';
import type { Keeping } from './card-keeper';

/** Whether what stands in the form is safe. */
export function KeepingLine({ keeping, draft }: { keeping: Keeping; draft: boolean }) {
  if (keeping.at === 'kept' && !draft)
    return (
      <p role="status" className="text-1 text-soft">
        Nothing changed yet: what you type becomes a draft
      </p>
    );
  return <KeepingStatus at={keeping.at} message={keeping.at === 'refused' ? keeping.message : undefined} />;
}
