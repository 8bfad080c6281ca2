import { Search } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button, buttonClass } from './button';

interface FilterFormProps {
  /** The list's path; the fields become its query. */
  readonly action: string;
  /** What is narrowed, for the landmark's name. */
  readonly label: string;
  /** Changes with the address: going back must show, in new fields, what the list was narrowed by. */
  readonly address: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Narrows a list. A plain form that writes the address, so that a view of the list can be kept and sent. */
export function FilterForm({ action, label, address, className, children }: FilterFormProps) {
  return (
    <Form key={address} action={action} role="search" aria-label={label} className={className}>
      {children}
    </Form>
  );
}

/** The end of such a form; `clear` is the list's path where it is narrowed. */
export function FilterActions({ clear }: { clear: string | undefined }) {
  return (
    <div className="flex justify-end gap-2">
      {clear ? (
        <Link href={clear} className={buttonClass('quiet')}>
          Clear
        </Link>
      ) : null}
      <Button type="submit" kind="primary">
        <Search size={16} aria-hidden="true" />
        Search
      </Button>
    </div>
  );
}
