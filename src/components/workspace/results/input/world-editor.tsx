'use client';

import { Wand2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '@/asl';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import { useActions, useWorkspace } from '../../state/context';
import { withoutThing } from '../../state/unread';
import { JsonField } from './json-field';
import { documentOf, merged, withValue } from './world-document';
import { WORLD_FORMS } from './world-forms';
import { SNIPPETS } from './world-snippets';
import { WorldThing } from './world-thing';

/** The services a run finds, as a document; begun from what the definition uses, grown by ready pieces. */
export function WorldEditor() {
  const { world } = useWorkspace((state) => state.setup);
  const actions = useActions();
  const [fault, setFault] = useState<string>();
  const [pending, setPending] = useState(false);
  const empty = world.trim() === '';
  const [as, setAs] = useState<'forms' | 'json'>('forms');
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
    // What was typed meanwhile is in the state alone.
    if (made?.text !== undefined) put(merged(actions.store.getState().setup.world, made.text));
  };
  const document = documentOf(world);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 grow basis-48 text-1 text-soft">
          {document !== undefined && Object.keys(document).length === 0
            ? 'No services yet: begin with what the definition uses, or add one.'
            : 'Seconds are virtual. A token nobody here answers waits for you.'}
        </p>
        <Segmented
          label="Write the services as"
          value={as}
          onChange={setAs}
          options={[
            { id: 'forms', label: 'Forms' },
            { id: 'json', label: 'JSON' },
          ]}
        />
      </div>
      {as === 'json' ? (
        <JsonField label="The services, as JSON" value={world} onChange={put} fault={fault} optional most={18} />
      ) : document === undefined ? (
        <p className="text-1 text-failed">
          <span aria-hidden="true">✕ </span>
          The services cannot be read. Mend them as JSON.
        </p>
      ) : (
        <WorldThings document={document} text={world} fault={fault} onChange={put} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" pending={pending} disabled={document === undefined} onClick={() => void begin()}>
          {pending ? null : <Wand2 size={14} aria-hidden="true" />}
          {empty ? 'Begin with what the definition uses' : 'Add what the definition uses'}
        </Button>
        <label className="flex items-center gap-2 text-1 text-soft">
          <span className="sr-only">Add a service</span>
          <select
            value=""
            disabled={document === undefined}
            onChange={({ target }) => {
              const snippet = SNIPPETS.get(target.value);
              if (snippet) put(merged(world, JSON.stringify(snippet.world)));
            }}
            className="h-8 rounded-md border border-control bg-raised px-2 text-1 text-ink disabled:opacity-50"
          >
            <option value="">Add …</option>
            {[...SNIPPETS].map(([id, { words }]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {document === undefined ? (
          <p className="text-1 text-soft">Nothing can be added until the services can be read.</p>
        ) : null}
      </div>
    </div>
  );
}

interface WorldThingsProps {
  readonly document: JsonObject;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

/** Every thing that has a form, and the names of those that have none. */
function WorldThings({ document, text, fault, onChange }: WorldThingsProps) {
  const actions = useActions();
  const others = Object.keys(document).filter((section) => !WORLD_FORMS.has(section));
  return (
    <>
      {fault === undefined ? null : (
        <p role="status" className="text-1 [overflow-wrap:anywhere] text-failed">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      )}
      {[...WORLD_FORMS].flatMap(([section, form]) =>
        thingsIn(memberOf(document, section)).map(([key, name, value]) => (
          <WorldThing
            key={`${section} ${key}`}
            path={[section, key]}
            name={name}
            form={form}
            value={value}
            onChange={(path, next) => onChange(withValue(text, [section, key, ...path], next))}
            onRemove={() => {
              const { unread } = actions.store.getState().setup;
              actions.changeSetup({ unread: withoutThing(unread, section, key) });
              onChange(withValue(text, [section, key], undefined));
            }}
          />
        )),
      )}
      {others.length > 0 ? (
        <p className="text-1 text-soft">
          Written as JSON: {others.map((section) => WORDS.get(section) ?? section).join(', ')}.
        </p>
      ) : null}
    </>
  );
}

const WORDS = new Map([
  ['buses', 'event buses'],
  ['jobQueues', 'Batch queues'],
  ['roles', 'roles of others'],
]);

/** The members of a section, or of a list by their places. */
function thingsIn(section: JsonValue | undefined): readonly (readonly [string | number, string, JsonValue])[] {
  if (isArray(section))
    return section.map((value, index) => {
      const url = isObject(value) ? memberOf(value, 'url') : undefined;
      return [index, typeof url === 'string' && url !== '' ? url : `number ${index + 1}`, value];
    });
  return isObject(section) ? Object.entries(section).map(([name, value]) => [name, name, value]) : [];
}
