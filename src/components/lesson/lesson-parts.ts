import type { ReactNode } from 'react';

/** What the text of a lesson leaves to the page that shows it. Every such page gives all of them: a lesson that lacks one cannot be shown. */
export interface LessonParts {
  readonly Machine: (props: { readonly name: string }) => ReactNode;
  readonly Twins: (props: { readonly name: string }) => ReactNode;
  readonly Card: (props: { readonly id: string }) => ReactNode;
}
