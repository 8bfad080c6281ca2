'use client';

import { Plus } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { ItemTools } from '../form/list-field';
import { Members } from '../form/object-field';
import { follow, specSchema } from '../form/schema';
import { SchemaField } from '../form/schema-field';
import { useAuthoring, useFiles } from '../state/context';

type Entry = Readonly<Record<string, unknown>>;

/** In the order in which one thinks of a scenario. */
const ORDER = ['title', 'id', 'shown', 'input', 'responses', 'world', 'objects', 'vary', 'group', 'points', 'expect'];

/** The scenarios: input, what is answered, and what is expected beside what the reference does. */
export function ScenariosPane() {
  const value = useFiles((state) => state.value);
  const chosen = useFiles((state) => state.chosen);
  const unreadable = useFiles((state) => state.unreadable);
  const { show, edit } = useAuthoring();
  const spec = Object(value) as Entry;
  const properties = specSchema(spec['kind']).properties ?? {};
  const schema = follow(follow(properties['scenarios'] ?? {}).items ?? {});
  const list = Array.isArray(spec['scenarios']) ? (spec['scenarios'] as readonly Entry[]) : [];
  const entry = list[chosen] ?? list[0];
  const at = list[chosen] ? chosen : 0;
  const add = (): void => {
    const ids = new Set(list.map((one) => one['id']));
    let nth = list.length + 1;
    while (ids.has(`scenario-${nth}`)) nth++;
    const { input = {}, responses = {} } = Object(entry) as Entry;
    const made = { id: `scenario-${nth}`, title: `Scenario ${nth}`, shown: 'hidden', input, responses };
    edit([{ insert: ['scenarios'], at: list.length, value: made }]);
    show('scenarios', list.length);
  };
  return (
    <fieldset disabled={unreadable} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <legend className="sr-only">Scenarios</legend>
      <ol className="border-t border-hairline">
        {list.map((one, index) => (
          <li key={index} className="flex items-center border-b border-hairline">
            <button
              type="button"
              aria-current={index === at ? 'true' : undefined}
              onClick={() => show('scenarios', index)}
              className={classNames(
                'flex min-h-9 min-w-0 grow items-center gap-2 px-2 py-1 text-left',
                index === at ? 'bg-accent-soft text-accent' : 'hover:bg-sunk',
              )}
            >
              <span className="truncate font-medium">{String(one['title'] ?? one['id'] ?? index + 1)}</span>
              <Badge className="ml-auto">{String(one['shown'] ?? 'not said')}</Badge>
            </button>
            <ItemTools path={['scenarios']} index={index} of={list.length} label={String(one['title'] ?? index + 1)} />
          </li>
        ))}
      </ol>
      <Button size="small" className="w-fit" onClick={add}>
        <Plus size={14} aria-hidden="true" />
        {entry ? 'Another like this one' : 'A scenario'}
      </Button>
      {entry ? (
        <section aria-label={String(entry['title'] ?? '')} className="border-t border-hairline pt-4">
          <Members schema={schema} path={['scenarios', at]} value={entry} only={ORDER} />
        </section>
      ) : null}
      {spec['mockedResponses'] === undefined ? null : (
        <SchemaField schema={properties['mockedResponses'] ?? {}} path={['mockedResponses']} />
      )}
    </fieldset>
  );
}
