import type { ReactNode } from 'react';
import type { Body } from '../editor/paths';

/** How a kind of card is written: what only it has. What every card has stands around it. */
export interface KindForm {
  /** The kind's own members of a question that was just begun. */
  blank(): Body;
  Fields(): ReactNode;
  /** An unfinished question with what a preview cannot do without, such as a key; absent where nothing can be made up. */
  show?(body: Body): Body;
}
