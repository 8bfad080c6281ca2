import type { ReactNode } from 'react';

interface NoticeProps {
  /** What happened, as a heading. */
  readonly title: string;
  /** Where, and what it means for the reader's work. */
  readonly children: ReactNode;
  /** What to do: at least one link or button. */
  readonly actions: ReactNode;
  /** For whoever runs the server: a reference to find the fault in its log. */
  readonly reference?: string | undefined;
}

/** A page that has nothing to show but the reason why, and the way on. */
export function Notice({ title, children, actions, reference }: NoticeProps) {
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl content-start gap-4 px-4 py-12 sm:px-6 md:py-18">
      <h1 className="text-5 font-semibold tracking-tight text-balance">{title}</h1>
      <div className="grid gap-3 text-3 text-soft">{children}</div>
      <div className="mt-2 flex flex-wrap gap-3">{actions}</div>
      {reference ? (
        <p className="text-1 text-soft">
          Reference for whoever runs this server: <code className="text-1">{reference}</code>
        </p>
      ) : null}
    </main>
  );
}
