import type { Role } from './roles';

/** Whom an administrator acts on. */
export interface ActedOn {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly guest: boolean;
  readonly sessions: number;
}

export interface ActionDialogProps {
  readonly user: ActedOn;
  readonly open: boolean;
  readonly onClose: () => void;
}
