import { Flag } from 'lucide-react';
import { Button } from '@/components/ui/button';

/** Marks a question to be looked at again before the paper is handed in. */
export function FlagButton({ flagged, onFlag }: { flagged: boolean; onFlag: (flagged: boolean) => void }) {
  return (
    <Button
      kind="quiet"
      aria-pressed={flagged}
      onClick={() => onFlag(!flagged)}
      className={flagged ? 'text-caught' : ''}
    >
      <Flag size={16} aria-hidden="true" />
      {flagged ? 'Flagged' : 'Flag for later'}
    </Button>
  );
}
