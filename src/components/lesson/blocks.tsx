import { GraduationCap, Info } from 'lucide-react';
import type { ReactNode } from 'react';

/** A remark beside the text. */
export function Note({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <aside className="my-6 flex gap-3 rounded-md bg-sunk p-4 [&_p]:my-0 [&_p+p]:mt-2">
      <Info size={20} strokeWidth={1.75} aria-hidden="true" className="mt-1 shrink-0 text-accent" />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </aside>
  );
}

/** What exam questions turn on. */
export function Exam({ children }: { children: ReactNode }) {
  return (
    <aside
      aria-label="On the exam"
      className="my-8 rounded-md bg-accent-soft p-5 sm:p-6 [&_li]:my-1 [&_li::marker]:text-accent [&_ul]:my-0"
    >
      <p className="mt-0 mb-3 flex items-center gap-2 text-2 font-semibold text-accent">
        <GraduationCap size={20} strokeWidth={1.75} aria-hidden="true" />
        On the exam
      </p>
      {children}
    </aside>
  );
}

/** A word of the field where it is first used. */
export function Term({ children }: { children: ReactNode }) {
  return <dfn className="font-semibold not-italic">{children}</dfn>;
}
