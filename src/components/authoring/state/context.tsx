'use client';

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Authoring, AuthoringState } from './make-authoring';

/** What of the course an exercise may name, with the words an author chooses by. */
export interface Course {
  readonly lessons: readonly {
    readonly slug: string;
    readonly title: string;
    readonly sections: readonly { readonly id: string; readonly title: string; readonly depth: number }[];
  }[];
  readonly misconceptions: readonly { readonly id: string; readonly title: string }[];
  readonly domains: readonly {
    readonly number: number;
    readonly title: string;
    readonly tasks: readonly { readonly id: string; readonly title: string }[];
  }[];
}

export const AuthoringContext = createContext<Authoring | undefined>(undefined);
export const CourseContext = createContext<Course>({ lessons: [], misconceptions: [], domains: [] });

export function useAuthoring(): Authoring {
  const found = useContext(AuthoringContext);
  if (!found) throw new Error('this stands outside an exercise that is written');
  return found;
}

export const useFiles = <T,>(select: (state: AuthoringState) => T): T => useStore(useAuthoring().store, select);
export const useCourse = (): Course => useContext(CourseContext);
