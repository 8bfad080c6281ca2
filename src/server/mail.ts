import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from './env';

/** Can this installation send mail? */
export const sendsMail = (): boolean => env().SMTP_URL !== undefined;

/** Sends a mail of plain text by the configured server. */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) throw new Error('SMTP_URL is not set');
  await createTransport(SMTP_URL).sendMail({ from: MAIL_FROM, ...mail });
}
