import type { MDXComponents } from 'mdx/types';
import { Gloss } from '@/components/glossary/gloss';
import { Exam, Note, Term } from '@/components/lesson/blocks';
import { Diagram } from '@/components/lesson/diagram';
import { lessonElements } from '@/components/lesson/elements';

/** What lesson files may use everywhere; `Machine` and `Card` are given by the lesson page, which knows the lesson. */
export const useMDXComponents = (components: MDXComponents): MDXComponents => ({
  ...lessonElements,
  Diagram,
  Note,
  Exam,
  Term,
  Gloss,
  ...components,
});
