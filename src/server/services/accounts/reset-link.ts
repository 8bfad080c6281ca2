/** The page where a new password is chosen; `token` works once, for an hour. */
export const resetLink = (appUrl: string, token: string): string =>
  `${appUrl}/reset-password?token=${encodeURIComponent(token)}`;

/** Seconds. */
export const resetLinkLasts = 3600;
