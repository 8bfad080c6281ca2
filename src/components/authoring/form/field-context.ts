import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { Path } from '@/catalog';
import type { Schema } from './schema';

export interface FieldProps {
  readonly schema: Schema;
  readonly path: Path;
  readonly required?: boolean;
  /** Beside the field: the button that takes it away. */
  readonly after?: ReactNode;
  /** For what stands in a list: its place instead of its name. */
  readonly label?: string;
}

/** Draws any field: lists and objects draw their members by it, and it draws lists and objects. */
export const FieldContext = createContext<ComponentType<FieldProps> | undefined>(undefined);

export function useSchemaField(): ComponentType<FieldProps> {
  const found = useContext(FieldContext);
  if (!found) throw new Error('this stands outside a form');
  return found;
}
