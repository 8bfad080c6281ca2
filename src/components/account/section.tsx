import type { ReactNode } from 'react';

/** One subject of the account page: what it is on the left, what can be done on the right. */
export function Section({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-4 border-t border-hairline py-8 md:grid-cols-[15rem_minmax(0,1fr)] md:gap-12"
    >
      <div>
        <h2 id={id} className="text-3 font-semibold">
          {title}
        </h2>
        {about ? <div className="mt-1 text-soft">{about}</div> : null}
      </div>
      <div className="min-w-0 md:pt-1">{children}</div>
    </section>
  );
}
