'use client';

import { Download } from 'lucide-react';
import { Menu, MenuItem } from '@/components/ui/menu';
import { note } from '@/components/ui/toast';
import type { PictureTheme } from './export-graph';

const WAYS = [
  { kind: 'svg', theme: 'light', words: 'SVG, light' },
  { kind: 'svg', theme: 'dark', words: 'SVG, dark' },
  { kind: 'png', theme: 'light', words: 'PNG, light' },
  { kind: 'png', theme: 'dark', words: 'PNG, dark' },
] as const;

/** Saves the graph as it is coloured now, as a file that needs nothing else. */
export function ExportMenu({ name, find }: { name: string; find: () => SVGSVGElement | null }) {
  const save = async (kind: 'svg' | 'png', theme: PictureTheme): Promise<void> => {
    const live = find();
    if (!live) return;
    try {
      const { pngOf, svgOf } = await import('./export-graph');
      const blob =
        kind === 'png' ? await pngOf(live, theme) : new Blob([await svgOf(live, theme)], { type: 'image/svg+xml' });
      const address = URL.createObjectURL(blob);
      const link = document.createElement('a');
      link.href = address;
      link.download = `${name}.${kind}`;
      link.click();
      URL.revokeObjectURL(address);
    } catch {
      note('This browser could not make the picture. Try SVG, or a smaller machine.');
    }
  };
  return (
    <Menu
      label="Save the graph as"
      trigger={
        <button
          type="button"
          aria-label="Save the graph as a picture"
          title="Save the graph as a picture"
          className="grid size-8 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
        >
          <Download size={15} aria-hidden="true" />
        </button>
      }
    >
      {WAYS.map(({ kind, theme, words }) => (
        <MenuItem key={words} onSelect={() => void save(kind, theme)}>
          {words}
        </MenuItem>
      ))}
    </Menu>
  );
}
