import { sendsMail } from '../../../mail';
import { publicProcedure } from '../../trpc';

/** What the sign-in screens may offer: without mail, an administrator makes the link for a new password. */
export const readOptions = publicProcedure.query(() => ({ mail: sendsMail(), passwordMinimum: 10 }));
