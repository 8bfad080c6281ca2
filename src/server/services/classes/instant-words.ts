/** `2026-11-26 18:00`, in a zone: for files, where no reader's language is known. */
export const instantWords = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
