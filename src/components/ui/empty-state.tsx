import type { ReactNode } from 'react';

/** Nothing here yet: says so, and offers the first step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2 rounded-md border border-dashed border-hairline p-6">
      <p className="text-3 font-semibold">{title}</p>
      {children ? <div className="text-soft">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
