import type { ActedOn } from './user-actions';

export interface ActionDialogProps {
  readonly user: ActedOn;
  readonly open: boolean;
  readonly onClose: () => void;
}
