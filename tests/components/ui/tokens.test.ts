import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/components/ui/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance and contrast ratio, WCAG 2.2. */
const luminance = (hex: string): number => {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
const colour = (name: string, theme: 'light' | 'dark'): string => {
  const value = tokens.get(name)?.[theme];
  if (!value) throw new Error(`no token --${name}`);
  return value;
};

const papers = ['paper', 'paper-raised', 'paper-sunk'];
const statuses = ['succeeded', 'failed', 'caught', 'running', 'idle', 'expected'];
const code = ['code-name', 'code-text', 'code-number'];
const textPairs = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', ...statuses, ...code].flatMap((ink) =>
    papers.map((paper) => [ink, paper] as const),
  ),
  ...statuses.map((status) => [status, `${status}-soft`] as const),
  ...['accent', 'ink', 'ink-soft', ...code].map((ink) => [ink, 'accent-soft'] as const),
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
];

describe.each(['light', 'dark'] as const)('tokens, %s', (theme) => {
  it.each(textPairs)('--%s is legible on --%s', (ink, paper) => {
    expect(contrast(colour(ink, theme), colour(paper, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(papers)('controls and focus stand out on --%s', (paper) => {
    for (const mark of ['control', 'focus'])
      expect(contrast(colour(mark, theme), colour(paper, theme))).toBeGreaterThanOrEqual(3);
  });
});
