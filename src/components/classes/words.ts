import type { BadgeTone } from '@/components/ui/badge';
import type { Standing } from '@/review';

export type Kind = 'lesson' | 'exercise' | 'quiz' | 'mock';

export const KIND_WORDS: Record<Kind, string> = { lesson: 'Lesson', exercise: 'Exercise', quiz: 'Quiz', mock: 'Mock' };

export const STANDING: Record<Standing, { readonly words: string; readonly tone: BadgeTone }> = {
  later: { words: 'Not open yet', tone: 'plain' },
  open: { words: 'To do', tone: 'accent' },
  started: { words: 'Begun', tone: 'running' },
  done: { words: 'Done', tone: 'succeeded' },
  late: { words: 'Done late', tone: 'caught' },
  overdue: { words: 'Overdue', tone: 'failed' },
  'too-late': { words: 'Too late, counts 0', tone: 'failed' },
  missing: { words: 'Missing', tone: 'failed' },
};

export const CLASS_ROLES = ['student', 'assistant', 'instructor'] as const;
export type ClassRole = (typeof CLASS_ROLES)[number];

export const CLASS_ROLE_WORDS: Record<ClassRole, { readonly name: string; readonly may: string }> = {
  student: { name: 'Student', may: 'Does the assignments and sees their own work.' },
  assistant: { name: 'Assistant', may: 'Sees everybody’s work, comments, gives extensions, announces.' },
  instructor: { name: 'Instructor', may: 'All of that, and decides on assignments, members and the class itself.' },
};

/** What happens to what comes late. */
export const lateWords = ({ lateRule, latePercent }: { lateRule: string; latePercent: number }): string =>
  lateRule === 'refused' ? 'refused' : lateRule === 'percent' ? `−${latePercent} % a day` : 'counts whole';

/** The same as the end of a sentence that begins with “Late work”. */
export const lateSentence = ({ lateRule, latePercent }: { lateRule: string; latePercent: number }): string =>
  lateRule === 'refused'
    ? 'is refused'
    : lateRule === 'percent'
      ? `counts ${latePercent} % less a day`
      : 'counts whole';

/** `87 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `ABCD-EFGH`, as a code is read out. */
export const codeInWords = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
