'use client';

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Playground, PlaygroundState } from './make-playground';

export const PlaygroundContext = createContext<Playground | undefined>(undefined);

/** What can be done in the playground. */
export function usePlaygroundActions(): Playground {
  const playground = use(PlaygroundContext);
  if (!playground) throw new Error('This stands outside the playground.');
  return playground;
}

/** A part of the playground's state. */
export const usePlayground = <T,>(select: (state: PlaygroundState) => T): T =>
  useStore(usePlaygroundActions().store, select);
