'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { THEME_COOKIE, THEMES, type Theme } from '@/components/ui/theme';

const LOOK = {
  system: { Icon: Monitor, words: 'as the system' },
  light: { Icon: Sun, words: 'light' },
  dark: { Icon: Moon, words: 'dark' },
} as const satisfies Record<Theme, unknown>;

/** Steps through system, light and dark; the choice stays in a cookie for a year. */
export function ThemeSwitch({ theme: initial }: { theme: Theme }) {
  const [theme, setTheme] = useState(initial);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const { Icon, words } = LOOK[theme];
  const choose = (): void => {
    setTheme(next);
    document.documentElement.dataset['theme'] = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <button
      type="button"
      onClick={choose}
      aria-label={`Theme: ${words}. Change to ${LOOK[next].words}.`}
      title={`Theme: ${words}`}
      className="grid size-10 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );
}
