'use client';

import { Ellipsis } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { ActedOn } from './dialog-props';
import { ResetLinkDialog } from './reset-link-dialog';
import { RoleDialog } from './role-dialog';
import { SignOutDialog } from './sign-out-dialog';

/** What an administrator may do for one person, each behind a dialog that says what it means. */
export function UserActions({ user, self }: { user: ActedOn; self: boolean }) {
  const router = useRouter();
  const [open, setOpen] = useState<'role' | 'link' | 'sessions'>();
  const about = { user, open, onClose: () => setOpen(undefined) };
  return (
    <>
      <Menu
        label={`Actions for ${user.name}`}
        trigger={
          <button
            type="button"
            aria-label={`Actions for ${user.name}${user.email ? `, ${user.email}` : ''}`}
            className="grid size-10 place-items-center rounded-md text-soft hover:bg-idle-soft hover:text-ink"
          >
            <Ellipsis size={18} aria-hidden="true" />
          </button>
        }
      >
        {user.guest ? null : (
          <>
            <MenuItem onSelect={() => setOpen('role')}>Change role…</MenuItem>
            <MenuItem onSelect={() => setOpen('link')}>Make reset link…</MenuItem>
          </>
        )}
        <MenuItem onSelect={() => router.push(`/admin/audit?person=${encodeURIComponent(user.id)}`)}>
          Show in audit
        </MenuItem>
        <MenuItem danger disabled={user.sessions === 0} onSelect={() => setOpen('sessions')}>
          Sign out everywhere…
        </MenuItem>
      </Menu>
      <RoleDialog {...about} open={open === 'role'} self={self} />
      <ResetLinkDialog {...about} open={open === 'link'} />
      <SignOutDialog {...about} open={open === 'sessions'} self={self} />
    </>
  );
}
