import type { Limit } from './services/limits/consume-limit';

/**
 * How often, all kept in the database. Generous to a class of forty behind one address, mean to a guesser: passwords are
 * limited by account as well as by address.
 */
export const limits = {
  /** Every request to the sign-in routes not named below, by address and path. */
  auth: { window: 60, max: 300 },
  signIn: { window: 60, max: 60 },
  signUp: { window: 600, max: 100 },
  /** Failed sign-ins to one account; a success forgets them. */
  account: { window: 600, max: 10 },
  /** Mails to one address. */
  resetMail: { window: 3600, max: 5 },
  reset: { window: 600, max: 30 },
  /** New guests from one address. */
  guest: { window: 600, max: 120 },
  /** Codes of classes tried from one address: a class of forty joins at once, nobody guesses one of 30⁸. */
  join: { window: 600, max: 300 },
  /** Parts of files of cards looked at from one address: forty people with the 20 parts that the fullest file has, and again. */
  plan: { window: 600, max: 1600 },
  /** Reports of problems with cards, by learner. */
  report: { window: 86_400, max: 20 },
  /** Working out what answers say of all questions, for everybody. */
  statistics: { window: 60, max: 1 },
  /** What one person writes. */
  write: { window: 600, max: 3000 },
  /** Links one person makes. */
  share: { window: 3600, max: 60 },
} as const satisfies Record<string, Limit>;
