'use client';

import { useEffect, useId, useRef } from 'react';

/** Milliseconds a pointer rests on a word before its note appears, and may be away before it goes. */
const REST = 250;

/**
 * Shows what a glossary word means beside it: when a pointer rests on it, when it has the focus, at a tap. Esc and a press elsewhere
 * take it away. One note serves the page, and whoever follows the link in it reads on in the glossary.
 */
export function GlossNotes() {
  const id = useId();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = note.current;
    if (!box) return;
    let word: HTMLAnchorElement | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wordAt = (target: EventTarget | null): HTMLAnchorElement | undefined =>
      (target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-gloss]') : null) ?? undefined;

    const hide = (): void => {
      clearTimeout(timer);
      word?.removeAttribute('aria-describedby');
      word = undefined;
      if (box.matches(':popover-open')) box.hidePopover();
    };
    const show = (next: HTMLAnchorElement): void => {
      clearTimeout(timer);
      if (word === next) return;
      hide();
      word = next;
      const [says, link] = box.children;
      if (says) says.textContent = next.dataset['gloss'] ?? '';
      if (link instanceof HTMLAnchorElement) link.href = next.href;
      next.setAttribute('aria-describedby', id);
      box.showPopover();
      const at = next.getClientRects()[0] ?? next.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = box;
      const left = Math.min(Math.max(8, at.left), document.documentElement.clientWidth - width - 8);
      const below = at.bottom + 6 + height < window.innerHeight;
      box.style.left = `${left}px`;
      box.style.top = `${below ? at.bottom + 6 : at.top - height - 6}px`;
    };

    const over = ({ target, pointerType }: PointerEvent): void => {
      if (pointerType === 'touch') return;
      const next = wordAt(target);
      const inside = target instanceof Node && box.contains(target);
      clearTimeout(timer);
      if (next === word && word) return;
      if (next) timer = setTimeout(() => show(next), REST);
      else if (word && !inside) timer = setTimeout(hide, REST);
    };
    const focus = ({ target }: FocusEvent): void => {
      const next = wordAt(target);
      if (next?.matches(':focus-visible')) show(next);
      else if (word && !(target instanceof Node && box.contains(target))) hide();
    };
    let tapped = false;
    const down = ({ target, pointerType }: PointerEvent): void => {
      tapped = pointerType === 'touch';
      if (word && !wordAt(target) && !(target instanceof Node && box.contains(target))) hide();
    };
    const click = (event: MouseEvent): void => {
      const next = wordAt(event.target);
      if (!next || !tapped) return;
      event.preventDefault();
      show(next);
    };
    const key = ({ key: pressed }: KeyboardEvent): void => {
      if (pressed === 'Escape') hide();
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('pointerdown', down);
    document.addEventListener('click', click);
    document.addEventListener('focusin', focus);
    document.addEventListener('keydown', key);
    window.addEventListener('scroll', hide, { passive: true });
    return () => {
      hide();
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('click', click);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('keydown', key);
      window.removeEventListener('scroll', hide);
    };
  }, [id]);
  return (
    <div
      ref={note}
      id={id}
      popover="manual"
      role="tooltip"
      className="fixed inset-auto m-0 w-80 max-w-[calc(100vw-1rem)] rounded-md border border-hairline bg-raised p-3 text-2 text-ink shadow-float"
    >
      <p />
      <a href="/glossary" tabIndex={-1} className="mt-1 inline-block text-1 text-accent underline underline-offset-2">
        In the glossary
      </a>
    </div>
  );
}
