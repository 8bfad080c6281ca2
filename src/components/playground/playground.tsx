'use client';

import { useEffect, useState } from 'react';
import { Notes } from '@/components/ui/toast';
import { Frame } from '@/components/workspace/frame';
import { useWorkspaceKeys } from '@/components/workspace/keys';
import { Narrow } from '@/components/workspace/narrow';
import { WorkspaceContext } from '@/components/workspace/state/context';
import { PlaygroundBar } from './bar';
import { DropFile } from './drop-file';
import { PlaygroundResults } from './results';
import { RunButton } from './run-button';
import { PlaygroundContext } from './state/context';
import { makePlayground, type Origin } from './state/make-playground';
import { readSetup, setupFrom } from './state/setup';

interface PlaygroundProps {
  readonly origin: Origin;
  readonly title: string;
  readonly text: string;
  /** As it was kept; else what the example is run with. */
  readonly setup?: string;
  readonly example?: Parameters<typeof setupFrom>[0];
  readonly sizes: Readonly<Record<string, Record<string, number>>>;
}

/** A machine with nothing to solve: written, run among services, answered by hand, shared. */
export function Playground({ origin, title, text, setup, example, sizes }: PlaygroundProps) {
  const [playground] = useState(() =>
    makePlayground({ origin, title, text, setup: setup === undefined ? setupFrom(example) : readSetup(setup) }),
  );
  useEffect(() => playground.begin(), [playground]);
  useWorkspaceKeys(playground);
  return (
    <WorkspaceContext value={playground}>
      <PlaygroundContext value={playground}>
        <PlaygroundBar />
        <DropFile>
          <Frame
            results={<PlaygroundResults />}
            narrow={
              <Narrow results={<PlaygroundResults />}>
                <RunButton className="grow" />
              </Narrow>
            }
            sizes={sizes}
            path="/playground"
          />
        </DropFile>
        <Notes />
      </PlaygroundContext>
    </WorkspaceContext>
  );
}
