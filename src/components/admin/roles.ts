export const ROLES = ['student', 'instructor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What a role is called and what it may do, for whoever gives it. */
export const ROLE_WORDS: Record<Role, { readonly name: string; readonly a: string; readonly may: string }> = {
  student: { name: 'Student', a: 'a student', may: 'Learns: lessons, cards, exercises.' },
  instructor: { name: 'Instructor', a: 'an instructor', may: 'Also sees what is made for instructors.' },
  admin: {
    name: 'Administrator',
    a: 'an administrator',
    may: 'Also changes roles, makes reset links, signs people out and reads the audit.',
  },
};

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text);
