'use client';

import { AslEditor } from '@/components/editor/asl-editor';
import { useActions, useWorkspace } from '../state/context';
import { useLitState } from '../use-lit-state';

/** The machine whose history is to be foreseen: to be read, not to be changed. */
export function MachinePane() {
  const machine = useWorkspace((state) => state.machine ?? '');
  const type = useWorkspace((state) => state.type);
  const actions = useActions();
  const [lit, tell] = useLitState(
    useWorkspace((state) => state.state),
    actions.follow,
  );
  return (
    <section aria-label="Machine" className="flex h-full flex-col">
      <AslEditor
        value={machine}
        label="The given machine"
        type={type}
        readOnly
        check={false}
        onSubmit={() => actions.submit?.()}
        selectedState={lit}
        onSelectState={tell}
        className="min-h-0 grow"
      />
    </section>
  );
}
