import { z } from 'zod';

/** One variable a person sets; absent and empty are the same, as in a shell. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const isPostgres = (url: string) => {
  try {
    return /^postgres(ql)?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
};

const schema = z.object({
  DATABASE_URL: optional(
    z
      .string({
        error:
          'DATABASE_URL is not set: give a PostgreSQL address, e.g. postgres://user:password@host:5432/statecraft.',
      })
      .refine(isPostgres, 'DATABASE_URL is not a PostgreSQL address: it must begin with postgres:// and name a host.'),
  ),
  DATABASE_POOL: optional(
    z.coerce
      .number({ error: 'DATABASE_POOL must be a whole number of connections from 1 to 100.' })
      .int('DATABASE_POOL must be a whole number of connections from 1 to 100.')
      .min(1, 'DATABASE_POOL must be a whole number of connections from 1 to 100.')
      .max(100, 'DATABASE_POOL must be a whole number of connections from 1 to 100.')
      .default(5),
  ),
  DATABASE_PREPARED: optional(
    z
      .enum(['on', 'off'], { error: 'DATABASE_PREPARED must be on or off.' })
      .default('off')
      .transform((value) => value === 'on'),
  ),
  AUTH_SECRET: optional(
    z
      .string({
        error: 'AUTH_SECRET is not set: give at least 32 random characters, e.g. from `openssl rand -base64 33`.',
      })
      .min(32, 'AUTH_SECRET is too short: give at least 32 random characters, e.g. from `openssl rand -base64 33`.'),
  ),
  APP_URL: optional(
    z
      .url({
        protocol: /^https?$/,
        error: 'APP_URL is not an address: give the address people open, e.g. https://learn.example.org.',
      })
      .default('http://localhost:3000')
      .transform((url) => new URL(url).origin),
  ),
  CLIENT_IP_HEADER: optional(
    z
      .string()
      .regex(/^[a-z0-9-]+$/, 'CLIENT_IP_HEADER must be one header name in lower case, e.g. x-real-ip.')
      .default('x-forwarded-for'),
  ),
  CLIENT_IP_HOPS: optional(
    z.coerce
      .number({ error: 'CLIENT_IP_HOPS must be the number of proxies in front of the server, 1 to 10.' })
      .int('CLIENT_IP_HOPS must be the number of proxies in front of the server, 1 to 10.')
      .min(1, 'CLIENT_IP_HOPS must be the number of proxies in front of the server, 1 to 10.')
      .max(10, 'CLIENT_IP_HOPS must be the number of proxies in front of the server, 1 to 10.')
      .default(1),
  ),
  SMTP_URL: optional(
    z
      .url({
        protocol: /^smtps?$/,
        error:
          'SMTP_URL is not a mail server: give e.g. smtps://user:password@mail.example.org:465, or leave it unset.',
      })
      .optional(),
  ),
  UPKEEP_SECRET: optional(
    z.string().min(32, 'UPKEEP_SECRET is too short: give at least 32 random characters, or leave it unset.').optional(),
  ),
  MAIL_FROM: optional(z.string().min(3).default('Statecraft <no-reply@localhost>')),
});

export type Env = z.infer<typeof schema>;

/** What is wrong with the environment, one sentence per fault. */
export class EnvFault extends Error {
  override readonly name = 'EnvFault';
}

/**
 * Reads the settings from `source`, typically `process.env`.
 * @throws EnvFault with a sentence per fault, each naming its variable and what to do; values are never repeated in it.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new EnvFault(parsed.error.issues.map((issue) => issue.message).join('\n'));
}

let known: Env | undefined;

/** The settings of this process. Read at first use, not at import, so that a build needs none. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
