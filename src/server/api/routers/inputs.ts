import { z } from 'zod';

/** Lower-case words joined by hyphens. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case words joined by hyphens');

/** An id of ours. */
export const id = z.string().min(1).max(64);

/** Made by the browser, once per thing it sends: `crypto.randomUUID()`. */
export const clientKey = z.uuid('make the key with crypto.randomUUID()');

export const page = z.int().min(1).max(100_000).default(1);
export const pageSize = z.int().min(1).max(100).default(25);
