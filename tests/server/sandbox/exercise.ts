import { type Catalogue, load } from '@/catalog';
import { readFolder } from '@/cli/content/read-folder';
import type { Exercise } from '@/grading';

const { catalogue } = await load(readFolder('content'));

const found = (): Catalogue => {
  if (!catalogue) throw new Error('the content has faults: run the content suite');
  return catalogue;
};

/** One of the course's exercises. */
export const exerciseOf = (slug: string): Exercise => {
  const exercise = found().exercises.find((one) => one.slug === slug);
  if (!exercise) throw new Error(`there is no exercise ${slug}`);
  return exercise;
};
