import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import type { Database } from '@/server/make-database';

export const demoAccountsSchema = z.array(
  z.object({
    role: z.enum(['student', 'instructor', 'admin']),
    name: z.string().min(1),
    email: z.email(),
    password: z.string().min(12),
  }),
);

export type DemoAccount = z.infer<typeof demoAccountsSchema>[number];

/** Makes sure that each account exists and that its password is the one that is shown; a role changed since then stays as it is. */
export const storeAccounts = async (database: Database, accounts: readonly DemoAccount[]): Promise<void> => {
  for (const { role, name, email, password } of accounts) {
    const user = await database.user.upsert({
      where: { email },
      create: { name, email, role, emailVerified: true },
      update: {},
    });
    const credential = { providerId: 'credential', accountId: user.id };
    const account = await database.account.findUnique({ where: { providerId_accountId: credential } });
    if (account?.password && (await verifyPassword({ hash: account.password, password }))) continue;
    const hashed = await hashPassword(password);
    await database.account.upsert({
      where: { providerId_accountId: credential },
      create: { ...credential, userId: user.id, password: hashed },
      update: { password: hashed },
    });
  }
};
