'use client';

import { useRouter } from 'next/navigation';
import { MenuItem } from '@/components/ui/menu';
import { MoreMenu } from '@/components/ui/more-menu';

interface CardMenuProps {
  /** Of a card of the learner's own, which can be changed. */
  readonly ownId: string | undefined;
  readonly onAside: (how: 'suspend' | 'bury') => void;
}

/** What else can be done with the card on the screen. */
export function CardMenu({ ownId, onAside }: CardMenuProps) {
  const router = useRouter();
  return (
    <MoreMenu label="More for this card">
      <MenuItem onSelect={() => onAside('bury')}>Put off until tomorrow</MenuItem>
      <MenuItem onSelect={() => onAside('suspend')}>Suspend this card</MenuItem>
      {ownId ? <MenuItem onSelect={() => router.push(`/review/cards/${ownId}`)}>Change this card</MenuItem> : null}
    </MoreMenu>
  );
}
