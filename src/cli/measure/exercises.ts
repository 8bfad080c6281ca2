import { load } from '../../catalog';
import type { Exercise } from '../../grading';
import { readFolder } from '../content/read-folder';

let read: readonly Exercise[] | undefined;

/** The project's own exercises, read once. */
export async function exercises(): Promise<readonly Exercise[]> {
  if (read === undefined) {
    const { catalogue } = await load(readFolder('content'));
    if (catalogue === undefined) throw new Error('The content is faulty: see `npm run -s asl -- content`.');
    read = catalogue.exercises;
  }
  return read;
}
