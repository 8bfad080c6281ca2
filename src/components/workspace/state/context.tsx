'use client';

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Core } from './make-core';
import type { ExerciseWorkspace } from './make-workspace';
import type { ExerciseState, WorkspaceState } from './types';

export const WorkspaceContext = createContext<Core | undefined>(undefined);
/** Beside the workspace's own context, where there is something to solve. */
export const ExerciseContext = createContext<ExerciseWorkspace | undefined>(undefined);

/** What can be done on this screen. */
export function useActions(): Core {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('This stands outside a workspace.');
  return workspace;
}

/** A part of the screen's state; redraws when that part changes. */
export const useWorkspace = <T,>(select: (state: WorkspaceState) => T): T => useStore(useActions().store, select);

/** What can be done with an exercise. */
export function useExerciseActions(): ExerciseWorkspace {
  const workspace = use(ExerciseContext);
  if (!workspace) throw new Error('This stands outside an exercise.');
  return workspace;
}

/** A part of an exercise's state. */
export const useExercise = <T,>(select: (state: ExerciseState) => T): T => useStore(useExerciseActions().store, select);
