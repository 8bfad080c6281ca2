import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { Hover } from '@/asl';

/** What the word under the pointer means, by what the worker knows. */
export const hover = (ask: (offset: number) => Promise<Hover | undefined>): Extension =>
  hoverTooltip(async (_, offset) => {
    const found = await ask(offset);
    if (found === undefined) return null;
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: render(found) }) };
  });

function render({ title, kind, about, source }: Hover): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-hoverText';
  const head = document.createElement('p');
  const code = document.createElement('code');
  code.textContent = title;
  const what = document.createElement('span');
  what.textContent = kind;
  head.append(code, ' ', what);
  box.append(head);
  for (const sentence of about) {
    const line = document.createElement('p');
    line.textContent = sentence;
    box.append(line);
  }
  if (source !== undefined) {
    const link = document.createElement('a');
    link.href = source;
    link.target = '_blank';
    link.rel = 'noreferrer';
    link.textContent = "AWS's page";
    box.append(link);
  }
  return box;
}
