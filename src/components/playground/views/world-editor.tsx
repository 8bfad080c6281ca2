'use client';

import { Wand2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isObject, memberOf, parseJson, SyntaxFault, toText } from '@/asl';
import { prettyJson } from '@/components/machine/pretty-json';
import { Button } from '@/components/ui/button';
import { usePlayground, usePlaygroundActions } from '../state/context';
import { JsonField } from './json-field';
import { SNIPPETS } from './world-snippets';

/** The services a run finds, as a document; begun from what the definition uses, grown by ready pieces. */
export function WorldEditor() {
  const { world } = usePlayground((state) => state.setup);
  const actions = usePlaygroundActions();
  const [fault, setFault] = useState<string>();
  const [pending, setPending] = useState(false);
  const empty = world.trim() === '';
  useEffect(() => {
    let gone = false;
    void actions.ask('checkWorld', empty ? '{}' : world).then((answer) => {
      if (!gone) setFault(answer?.fault);
    });
    return () => {
      gone = true;
    };
  }, [actions, world, empty]);
  const put = (text: string): void => actions.changeSetup({ world: text });
  const begin = async (): Promise<void> => {
    setPending(true);
    const definition = await actions.definition();
    const made = definition === undefined ? undefined : await actions.ask('worldFor', definition);
    setPending(false);
    if (made?.text !== undefined) put(merged(world, made.text));
  };
  return (
    <div className="grid gap-2">
      <JsonField
        label="The services, as JSON"
        value={world}
        onChange={put}
        fault={fault}
        optional
        most={18}
        hint={
          empty
            ? 'None yet: begin with what the definition uses, or add one below.'
            : 'Seconds are virtual. A token nobody here answers waits for you.'
        }
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" pending={pending} onClick={() => void begin()}>
          {pending ? null : <Wand2 size={14} aria-hidden="true" />}
          {empty ? 'Begin with what the definition uses' : 'Add what the definition uses'}
        </Button>
        <label className="flex items-center gap-2 text-1 text-soft">
          <span className="sr-only">Add a service</span>
          <select
            value=""
            onChange={({ target }) => {
              const snippet = SNIPPETS.get(target.value);
              if (snippet) put(merged(world, JSON.stringify(snippet.world)));
            }}
            className="h-8 rounded-md border border-control bg-raised px-2 text-1 text-ink"
          >
            <option value="">Add …</option>
            {[...SNIPPETS].map(([id, { words }]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

/** The document with the other's parts added where it has none of that name. A text that cannot be read is left alone. */
function merged(text: string, other: string): string {
  const own = parseJson(text.trim() === '' ? '{}' : text);
  const more = parseJson(other);
  if (own instanceof SyntaxFault || more instanceof SyntaxFault || !isObject(own) || !isObject(more)) return text;
  const names = new Set([...Object.keys(own), ...Object.keys(more)]);
  const out = [...names].map((name) => {
    const [mine, theirs] = [memberOf(own, name), memberOf(more, name)];
    const both = isObject(mine) && isObject(theirs) ? { ...theirs, ...mine } : undefined;
    return [name, both ?? mine ?? theirs ?? null] as const;
  });
  return prettyJson(toText(Object.fromEntries(out)));
}
