import type { Viewer } from './viewer';

/** Where the header and the `g` keys lead. */
export interface Destination {
  readonly href: string;
  readonly label: string;
  /** Pressed after `g`. */
  readonly key: string;
  /** Whether it stands in the header, or is reached by key and account menu alone. */
  readonly header: boolean;
  readonly for: (viewer: Viewer | undefined) => boolean;
}

const anyone = (): boolean => true;
const member = (viewer: Viewer | undefined): boolean => viewer !== undefined;
const instructor = (viewer: Viewer | undefined): boolean => viewer?.role === 'instructor' || admin(viewer);
const admin = (viewer: Viewer | undefined): boolean => viewer?.role === 'admin';

const DESTINATIONS: readonly Destination[] = [
  { href: '/', label: 'Course', key: 'c', header: true, for: anyone },
  { href: '/exercises', label: 'Exercises', key: 'e', header: true, for: anyone },
  { href: '/review', label: 'Review', key: 'v', header: true, for: anyone },
  { href: '/mock', label: 'Mock', key: 'm', header: true, for: anyone },
  { href: '/classes', label: 'Classes', key: 'k', header: true, for: member },
  { href: '/playground', label: 'Playground', key: 'p', header: true, for: anyone },
  { href: '/rules', label: 'Rules', key: 'r', header: true, for: anyone },
  { href: '/teach', label: 'Teach', key: 't', header: true, for: instructor },
  { href: '/admin/users', label: 'Users', key: 'u', header: true, for: admin },
  { href: '/admin/audit', label: 'Audit', key: 'l', header: true, for: admin },
  { href: '/account', label: 'Account', key: 'a', header: false, for: member },
  { href: '/sign-in', label: 'Sign in', key: 's', header: false, for: (viewer) => !member(viewer) },
];

/** Only what exists, and only what this person may open. */
export const destinationsFor = (viewer: Viewer | undefined): readonly Destination[] =>
  DESTINATIONS.filter((destination) => destination.for(viewer));
