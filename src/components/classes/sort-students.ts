import { byName } from '@/review';
import type { ApiOutputs } from '@/trpc/calls';

export type Grades = ApiOutputs['gradebook']['get'];
type Student = Grades['students'][number];

/** By name, by total, or by the column of an assignment. */
export interface GradeSort {
  readonly by: 'name' | 'total' | number;
  readonly down: boolean;
}

const worthOf = (student: Student, by: GradeSort['by']): number =>
  (by === 'total' ? student.total : by === 'name' ? null : student.cells[by]?.credit) ?? -1;

/** The students whose name or address holds what is sought, in order; who is equal stays by name. */
export function sortStudents(students: readonly Student[], { by, down }: GradeSort, find: string): Student[] {
  const sought = find.trim().toLowerCase();
  const found = students.filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(sought));
  const sign = down ? -1 : 1;
  return found.sort((a, b) => sign * (by === 'name' ? byName(a, b) : worthOf(a, by) - worthOf(b, by)) || byName(a, b));
}
