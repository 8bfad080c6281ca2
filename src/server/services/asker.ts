import type { Role } from '../generated/client';

/** Whoever asks for something, as far as it decides whether they may have it. */
export interface Asker {
  readonly id: string;
  readonly role: Role;
}
