import { z } from 'zod';
import { machineLimits } from '../../../services/machines/machine-limits';

/** Made by the browser: `crypto.randomUUID()`. */
export const machineId = z.uuid('make the id with crypto.randomUUID()');

export const title = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(machineLimits.title, `A name has ${machineLimits.title} characters at most.`);

/** JSON text. */
export const setup = z.string().min(2).max(machineLimits.setup);

export const token = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'this is no link of ours');
