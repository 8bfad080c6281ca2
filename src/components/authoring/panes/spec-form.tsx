'use client';

import { Callout } from '@/components/ui/callout';
import { Members } from '../form/object-field';
import { specSchema } from '../form/schema';
import { useFiles } from '../state/context';
import { partOf } from '../state/parts';

/** The chosen part of the specification as a form. The YAML beside it says the same; each change of the one is a change of the other. */
export function SpecForm() {
  const part = useFiles((state) => state.part);
  const value = useFiles((state) => state.value);
  const unreadable = useFiles((state) => state.unreadable);
  const fault = useFiles(({ faults }) => faults[0]);
  const members = Object(value) as Readonly<Record<string, unknown>>;
  const { label, fields = [] } = partOf(part);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {unreadable ? (
        <Callout tone="care" role="status" title="The YAML cannot be read as it stands">
          <p>
            Line {fault?.line}: {fault?.message} Mend it beside this; the form goes on from there. Nothing is lost.
          </p>
        </Callout>
      ) : null}
      <fieldset disabled={unreadable} className="min-w-0">
        <legend className="sr-only">{label}</legend>
        <Members schema={specSchema(members['kind'])} path={[]} value={members} only={fields} open={part !== 'about'} />
      </fieldset>
    </div>
  );
}
