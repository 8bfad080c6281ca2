'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { markSection, onFirstWrite, sessionKnown } from './record';

/** How long a section's heading must have been above the middle of the window to count as read, in milliseconds. */
const DWELL = 1_500;

/** Follows the reader: marks the section in sight in the list of sections, and tells the server which were read. Draws nothing. */
export function Reading({
  lesson,
  read,
  hasSession,
}: {
  lesson: string;
  read: readonly string[];
  hasSession: boolean;
}) {
  const router = useRouter();
  // The header then offers to keep what was done; what is on the page keeps its state.
  useEffect(() => onFirstWrite(() => router.refresh()), [router]);
  useEffect(() => {
    if (hasSession) sessionKnown();
    const told = new Set(read);
    const headings = [...document.querySelectorAll<HTMLElement>('[data-section]')];
    const links = new Map(
      [...document.querySelectorAll<HTMLElement>('[data-section-link]')].map((link) => [
        link.dataset['sectionLink'],
        link,
      ]),
    );
    let current: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const see = (): void => {
      const middle = window.innerHeight / 2;
      const heading = headings.findLast((element) => element.getBoundingClientRect().top < middle);
      const section = heading?.dataset['section'];
      if (section === current) return;
      if (current) links.get(current)?.removeAttribute('aria-current');
      current = section;
      clearTimeout(timer);
      if (!section) return;
      links.get(section)?.setAttribute('aria-current', 'true');
      if (told.has(section)) return;
      timer = setTimeout(() => {
        told.add(section);
        links.get(section)?.setAttribute('data-read', 'true');
        void markSection(lesson, section);
      }, DWELL);
    };
    see();
    window.addEventListener('scroll', see, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', see);
    };
  }, [lesson, read, hasSession]);
  return null;
}
