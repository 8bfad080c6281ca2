'use client';

import { useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { Segmented } from '@/components/ui/segmented';
import { useWide } from '@/components/ui/use-wide';
import { useFiles } from '../state/context';
import { partOf } from '../state/parts';
import { AnswersPane } from './answers-pane';
import { FaultsList } from './faults-list';
import { PartsList } from './parts-list';
import { ScenariosPane } from './scenarios-pane';
import { SideText, useSidePath } from './side-text';
import { SpecForm } from './spec-form';
import { TaskPreview } from './task-preview';
import { WhatHappens } from './what-happens';

/** The chosen part as a form and, beside it, as the text it is; on a narrow window one at a time. */
export function WritePane() {
  const wide = useWide();
  const part = useFiles((state) => state.part);
  const [narrow, setNarrow] = useState<'form' | 'text'>('form');
  const form = (
    <section aria-label={partOf(part).label} className="h-full overflow-auto p-4 pb-12">
      <h2 className="mb-3 text-3 font-semibold">{partOf(part).label}</h2>
      <Form />
    </section>
  );
  if (!wide)
    return (
      <div className="flex min-h-0 grow flex-col">
        <div className="flex items-center gap-2 border-b border-hairline pr-2">
          <div className="min-w-0 grow">
            <PartsList />
          </div>
          <Segmented
            label="Show it as"
            value={narrow}
            onChange={setNarrow}
            options={[
              { id: 'form', label: 'Form' },
              { id: 'text', label: 'Text' },
            ]}
          />
        </div>
        <div className="flex min-h-0 grow flex-col">{narrow === 'form' ? form : <Side />}</div>
        <FaultsList />
      </div>
    );
  return (
    <div className="flex min-h-0 grow flex-col">
      <Group id="authoring" defaultLayout={{ parts: 15, form: 42, text: 43 }} className="min-h-0 grow">
        <Panel id="parts" minSize={170}>
          <PartsList />
        </Panel>
        <Handle label="Width of the parts" />
        <Panel id="form" minSize={320}>
          {form}
        </Panel>
        <Handle label="Width of the text" />
        <Panel id="text" minSize={320}>
          <Side />
        </Panel>
      </Group>
      <FaultsList />
    </div>
  );
}

function Form() {
  const part = useFiles((state) => state.part);
  if (part === 'task') return <TaskPreview />;
  if (part === 'starter')
    return (
      <p className="max-w-prose text-soft">What the student begins with. It must not pass. Write it beside this.</p>
    );
  if (part === 'references' || part === 'wrong') return <AnswersPane part={part} />;
  if (part === 'scenarios') return <ScenariosPane />;
  return <SpecForm />;
}

function Side() {
  const part = useFiles((state) => state.part);
  const path = useSidePath();
  const [run, setRun] = useState(true);
  const asked = useFiles((state) => state.look);
  const [seen, setSeen] = useState(asked);
  // Whoever goes to a fault wants the text.
  if (asked !== seen) {
    setSeen(asked);
    if (asked?.focus) setRun(false);
  }
  const runs = part === 'scenarios';
  return (
    <section aria-label="Text" className="flex h-full min-h-0 grow flex-col border-hairline">
      <header className="flex h-10 shrink-0 items-center justify-between gap-2 border-b border-hairline pr-2 pl-4">
        <p className="min-w-0 truncate text-1 text-soft">
          {runs && run ? 'What the first reference does here' : <code>{path}</code>}
        </p>
        {runs ? (
          <Segmented
            label="Beside the form"
            value={run ? 'run' : 'text'}
            onChange={(id) => setRun(id === 'run')}
            options={[
              { id: 'run', label: 'Run' },
              { id: 'text', label: 'YAML' },
            ]}
          />
        ) : null}
      </header>
      {runs && run ? <WhatHappens /> : <SideText />}
    </section>
  );
}

function Handle({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="relative w-px bg-hairline transition-colors hover:bg-control data-[separator=active]:bg-accent"
    />
  );
}
