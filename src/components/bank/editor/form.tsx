'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Vocabulary } from '../bank-filter';
import { type Body, type Path, pathKey } from './paths';

export interface FormFault {
  readonly path: Path;
  readonly message: string;
}

interface Form {
  readonly body: Body;
  readonly vocabulary: Vocabulary;
  readonly set: (path: Path, value: unknown) => void;
  /** What is wrong at exactly this place. */
  readonly faultAt: (path: Path) => string | undefined;
}

const Context = createContext<Form | undefined>(undefined);

/** Everything a field of a question's form needs to know. */
export function useForm(): Form {
  const form = useContext(Context);
  if (!form) throw new Error('a field stands outside its form');
  return form;
}

interface FormProviderProps {
  readonly body: Body;
  readonly vocabulary: Vocabulary;
  readonly faults: readonly FormFault[];
  readonly set: (path: Path, value: unknown) => void;
  readonly children: ReactNode;
}

export function FormProvider({ body, vocabulary, faults, set, children }: FormProviderProps) {
  const messages = useMemo(() => {
    const all = new Map<string, string>();
    for (const { path, message } of faults) if (!all.has(pathKey(path))) all.set(pathKey(path), message);
    return all;
  }, [faults]);
  const form = useMemo(
    () => ({ body, vocabulary, set, faultAt: (path: Path) => messages.get(pathKey(path)) }),
    [body, vocabulary, set, messages],
  );
  return <Context value={form}>{children}</Context>;
}
