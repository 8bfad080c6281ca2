/** Who is looking, as far as the shell must know. Absent: nobody has an account or a guest's work yet. */
export interface Viewer {
  readonly name: string;
  readonly email: string;
  readonly role: 'student' | 'instructor' | 'admin';
  readonly guest: boolean;
}
