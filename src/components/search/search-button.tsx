'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useState } from 'react';
import { isTyping } from '@/components/ui/is-typing';

const SearchDialog = dynamic(() => import('./search-dialog'), { ssr: false });

/** Opens the search, by press or by `/` and ⌘/Ctrl-K; what it needs is fetched when it is first opened. */
export function SearchButton() {
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      const command = (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;
      const asked = command
        ? event.key.toLowerCase() === 'k'
        : event.key === '/' && !event.altKey && !isTyping(event.target);
      if (!asked || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-label="Search everything"
        aria-keyshortcuts="/ Control+K Meta+K"
        title="Search everything (/)"
        onClick={() => setOpen(true)}
        className="grid size-10 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
      >
        <Search size={18} aria-hidden="true" />
      </button>
      {open ? <SearchDialog onClose={close} /> : null}
    </>
  );
}
