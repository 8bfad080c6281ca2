import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Tone = 'note' | 'good' | 'care' | 'fault';

const TONE: Record<Tone, { readonly Icon: LucideIcon; readonly frame: string; readonly mark: string }> = {
  note: { Icon: Info, frame: 'bg-sunk', mark: 'text-accent' },
  good: { Icon: CircleCheck, frame: 'bg-succeeded-soft', mark: 'text-succeeded' },
  care: { Icon: TriangleAlert, frame: 'bg-caught-soft', mark: 'text-caught' },
  fault: { Icon: CircleAlert, frame: 'bg-failed-soft', mark: 'text-failed' },
};

interface CalloutProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  /** `alert` is read out at once, `status` when the reader pauses; leave out for text that was always there. */
  readonly role?: 'alert' | 'status';
  readonly className?: string;
}

export function Callout({ tone = 'note', title, children, role, className }: CalloutProps) {
  const { Icon, frame, mark } = TONE[tone];
  return (
    <div role={role} className={classNames('flex gap-3 rounded-md p-4', frame, className)}>
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" className={classNames('mt-px shrink-0', mark)} />
      <div className="min-w-0 grow">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
