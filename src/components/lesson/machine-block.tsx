import { parseJson, SyntaxFault } from '@/asl';
import type { Machine } from '@/catalog';
import { layOut } from '@/components/graph/layout';
import { graphOf } from '@/components/graph/model';
import { outlineOf } from '@/components/graph/outline';
import type { LastRun } from '@/components/machine/machine-player';
import { Outline } from '@/components/machine/outline';
import { JsonCode } from '@/components/ui/json-code';
import { LessonMachine } from './lesson-machine';

/** A graph up to this many pixels wide has its definition beside it where the page has room, a wider one below. */
const NARROW = 320;

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
  const layout = layOut(graph);
  return (
    <LessonMachine
      lesson={lesson}
      machine={machine}
      layout={layout}
      last={last}
      beside={layout.width <= NARROW}
      definition={<JsonCode text={machine.definition} className="p-4 text-1 leading-5" />}
    >
      <details className="border-t border-hairline px-4 py-2">
        <summary className="cursor-pointer py-1 text-soft">States as a list</summary>
        <div className="py-2">
          <Outline items={outlineOf(graph)} />
        </div>
      </details>
    </LessonMachine>
  );
}
