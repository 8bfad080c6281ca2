import { parseJson, SyntaxFault } from '@/asl';
import type { Machine } from '@/catalog';
import { layOut } from '@/components/graph/layout';
import { graphOf } from '@/components/graph/model';
import { outlineOf } from '@/components/graph/outline';
import type { LastRun } from '@/components/machine/machine-player';
import { Outline } from '@/components/machine/outline';
import { LessonMachine } from './lesson-machine';

/** A machine as the server draws it into the lesson: the picture, its twin in words, the definition; the browser adds the running. */
export function MachineBlock({
  lesson,
  machine,
  last,
}: {
  lesson: string;
  machine: Machine;
  last: LastRun | undefined;
}) {
  const definition = parseJson(machine.definition);
  if (definition instanceof SyntaxFault) throw new Error(`${lesson}/${machine.name}: ${definition.message}`);
  const graph = graphOf(definition);
  return (
    <LessonMachine lesson={lesson} machine={machine} layout={layOut(graph)} last={last}>
      <details className="border-t border-hairline px-4 py-2">
        <summary className="cursor-pointer py-1 text-soft">Definition</summary>
        <pre tabIndex={0} className="my-2 max-h-96 overflow-auto rounded-md bg-sunk p-3 text-1">
          <code>{JSON.stringify(definition, null, 2)}</code>
        </pre>
      </details>
      <details className="border-t border-hairline px-4 py-2">
        <summary className="cursor-pointer py-1 text-soft">States as a list</summary>
        <div className="py-2">
          <Outline items={outlineOf(graph)} />
        </div>
      </details>
    </LessonMachine>
  );
}
