import { createHash } from 'node:crypto';
import { type Catalogue, contentVersions, load } from '@/catalog';
import { readFolder } from '@/cli/content/read-folder';
import { storeVersions } from '@/cli/content/store-versions';
import type { Database } from '@/server/make-database';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The course of `content/`, stored and published as a seed does it. */
export async function storeCourse(db: Database): Promise<Catalogue> {
  const { catalogue } = await load(readFolder('content'));
  if (!catalogue) throw new Error('the content has faults: run the content suite');
  await storeVersions(db, contentVersions(catalogue, sha256));
  return catalogue;
}
