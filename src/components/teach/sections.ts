/** A part of the instructors' side. */
export interface TeachSection {
  readonly href: `/teach${string}`;
  readonly label: string;
  /** What is done there, for the overview. */
  readonly words: string;
}

/**
 * What the instructors' side holds, in the order of its navigation; the overview lists the same. To add a part: write its page under
 * `app/teach`, let the page `await requireInstructor(path)` first, and add one entry here. An entry stands here only once its page exists.
 */
export const TEACH_SECTIONS: readonly TeachSection[] = [
  {
    href: '/teach/questions',
    label: 'Questions',
    words: 'The question bank: write, review and publish questions, and see what answers say of them.',
  },
  {
    href: '/teach/quizzes',
    label: 'Quizzes',
    words: 'Questions put together, in order or drawn from pools, with time and attempts.',
  },
  {
    href: '/teach/exercises',
    label: 'Exercises',
    words: 'Write exercises, prove them, have them reviewed, publish them; grade submissions again.',
  },
  {
    href: '/teach/classes',
    label: 'Classes',
    words: 'Who learns with you, what they are to do, and how far they are.',
  },
  {
    href: '/teach/reports',
    label: 'Reports',
    words: 'What learners found wrong, unclear or outdated, and your answers.',
  },
  {
    href: '/teach/exchange',
    label: 'Import and export',
    words: 'Bring questions from GIFT, Moodle XML, QTI, CSV, YAML and notes, and take yours along.',
  },
];
