import type { ReactNode } from 'react';

/** A word of the glossary in a text: a link to where it is explained; with a script the explanation comes to the word. */
export function Gloss({ id, says, children }: { id: string; says: string; children: ReactNode }) {
  return (
    <a href={`/glossary#${id}`} data-gloss={says} className="gloss">
      {children}
    </a>
  );
}
