'use client';

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Workspace } from './make-workspace';
import type { WorkspaceState } from './types';

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** What can be done on this screen. */
export function useActions(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('This stands outside a workspace.');
  return workspace;
}

/** A part of the screen's state; redraws when that part changes. */
export const useWorkspace = <T,>(select: (state: WorkspaceState) => T): T => useStore(useActions().store, select);
