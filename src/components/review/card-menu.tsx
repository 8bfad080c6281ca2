'use client';

import { MoreHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Menu, MenuItem } from '@/components/ui/menu';

interface CardMenuProps {
  /** Of a card of the learner's own, which can be changed. */
  readonly ownId: string | undefined;
  readonly onAside: (how: 'suspend' | 'bury') => void;
}

/** What else can be done with the card on the screen. */
export function CardMenu({ ownId, onAside }: CardMenuProps) {
  const router = useRouter();
  return (
    <Menu
      label="This card"
      trigger={
        <button
          type="button"
          aria-label="More for this card"
          className="grid size-9 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
        >
          <MoreHorizontal size={18} aria-hidden="true" />
        </button>
      }
    >
      <MenuItem onSelect={() => onAside('bury')}>Put off until tomorrow</MenuItem>
      <MenuItem onSelect={() => onAside('suspend')}>Suspend this card</MenuItem>
      {ownId ? <MenuItem onSelect={() => router.push(`/review/cards/${ownId}`)}>Change this card</MenuItem> : null}
    </Menu>
  );
}
