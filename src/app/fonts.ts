import localFont from 'next/font/local';

/** Both families come from npm and hold the Latin letters alone; other scripts fall to the system's own. */
export const inter = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'swap',
});

export const interItalic = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-italic.woff2',
  variable: '--font-inter-italic',
  weight: '100 900',
  style: 'italic',
  display: 'swap',
  preload: false,
});

export const jetbrainsMono = localFont({
  src: '../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--font-jetbrains-mono',
  weight: '100 800',
  display: 'swap',
  preload: false,
});
