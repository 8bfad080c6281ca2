'use client';

import type { ReactNode } from 'react';
import type { Machine } from '@/catalog';
import type { Layout } from '@/components/graph/layout';
import { type LastRun, MachinePlayer } from '@/components/machine/machine-player';
import { recordRun } from './record';

interface LessonMachineProps {
  readonly lesson: string;
  readonly machine: Machine;
  readonly layout: Layout;
  readonly last: LastRun | undefined;
  readonly definition: ReactNode;
  readonly beside: boolean;
  readonly children: ReactNode;
}

/** A machine inside a lesson; what is run is kept, so that it is there after a reload. */
export function LessonMachine({ lesson, machine, children, ...rest }: LessonMachineProps) {
  return (
    <MachinePlayer
      machine={machine}
      {...rest}
      onRun={(request, engine) => void recordRun(lesson, machine.name, request, engine)}
    >
      {children}
    </MachinePlayer>
  );
}
