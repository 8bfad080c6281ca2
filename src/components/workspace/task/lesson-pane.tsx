'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** The lesson, at the paragraph the exercise belongs to. */
export function LessonPane({ section, children }: { section: string | undefined; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (section === undefined) return;
    frame.current?.querySelector(`[id="${CSS.escape(section)}"]`)?.scrollIntoView({ block: 'start' });
  }, [section]);
  return (
    <div ref={frame} className="p-4 pb-8 lg:px-5">
      {children}
    </div>
  );
}
