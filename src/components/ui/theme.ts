/** Light, dark, or what the system prefers. Kept in a cookie, so that the server paints the right one at once. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = 'theme';

export const themeOf = (cookie: string | undefined): Theme => THEMES.find((theme) => theme === cookie) ?? 'system';
