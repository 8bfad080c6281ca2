import type { Extension } from '@codemirror/state';
import { activateHover, EditorView, hoverTooltip, keymap } from '@codemirror/view';
import type { Hover } from '@/asl';

type Ask = (offset: number) => Promise<Hover | undefined>;

/** What a word means, by what the worker knows: under the pointer, or at the cursor by F1, which reads it out as well. */
export const hover = (ask: Ask): Extension => {
  const tip = hoverTooltip(async (_, offset) => {
    const found = await ask(offset);
    if (found === undefined) return null;
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: render(found) }) };
  });
  return [tip, keymap.of([{ key: 'F1', run: (view) => explain(view, tip, ask) }])];
};

function explain(view: EditorView, tip: Extension, ask: Ask): boolean {
  const { head } = view.state.selection.main;
  activateHover(view, head, 1, {
    tooltip: tip,
    until: ({ docChanged, selection }) => docChanged || selection !== undefined,
  });
  void ask(head).then((found) => {
    const words = found
      ? [`${found.title}, ${found.kind}.`, ...found.about].join(' ')
      : 'Nothing is known of this word.';
    view.dispatch({ effects: EditorView.announce.of(words) });
  });
  return true;
}

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
