// @ts-check
import { statfsSync } from 'node:fs';
import { Refusal } from './refusal.mjs';

const MB = 1024 * 1024;

/**
 * Refuses to begin what would fill the disk halfway through.
 * @param {string} folder any folder on the disk meant
 * @param {number} needed megabytes
 * @param {(folder: string) => number} [freeBytes]
 */
export const requireDisk = (folder, needed, freeBytes = readFree) => {
  const free = Math.floor(freeBytes(folder) / MB);
  if (free < needed)
    throw new Refusal(
      `Only ${free} MB are free where ${folder} lies and ${needed} MB are needed: free some room and run the command again.`,
    );
};

/** @param {string} folder @returns {number} bytes; endless where the system does not tell. */
const readFree = (folder) => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
};
