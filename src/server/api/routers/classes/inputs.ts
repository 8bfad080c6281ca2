import { z } from 'zod';

export const classText = z.strictObject({
  name: z.string().trim().min(1, 'give the class a name').max(120, 'shorten the name to 120 characters'),
  about: z.string().trim().max(2000, 'shorten this to 2,000 characters').default(''),
  /** IANA name. */
  timeZone: z.string().min(1).max(64),
});

export const said = z.string().trim().min(1, 'write something first').max(5000, 'shorten this to 5,000 characters');
