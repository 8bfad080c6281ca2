import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '@/catalog';

/** The content files of a folder; hidden files are not content. */
export const readFolder = (root: string): ContentFiles => ({
  paths: readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')) && statSync(join(root, path)).isFile())
    .sort(),
  read: (path) => readFileSync(join(root, path), 'utf8'),
});
