'use client';

import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { Members } from '../form/object-field';
import { follow, specSchema } from '../form/schema';
import { useAuthoring, useFiles } from '../state/context';

const machine = '{\n  "StartAt": "First",\n  "States": {\n    "First": { "Type": "Pass", "End": true }\n  }\n}\n';
const slugLike = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Entry = Readonly<Record<string, unknown>>;

/** Where the text of an answer is kept. */
export const answerPath = (part: 'references' | 'wrong', name: string, predicts: boolean): string =>
  `${part}/${name}${part === 'wrong' && predicts ? '' : '.asl'}.json`;

/** References, or wrong answers: which there are, what each is about. Its text stands beside this. */
export function AnswersPane({ part }: { part: 'references' | 'wrong' }) {
  const value = useFiles((state) => state.value);
  const files = useFiles((state) => state.files);
  const chosen = useFiles((state) => state.chosen);
  const unreadable = useFiles((state) => state.unreadable);
  const { show, edit } = useAuthoring();
  const spec = Object(value) as Entry;
  const predicts = spec['kind'] === 'predict';
  const list = Array.isArray(spec[part]) ? (spec[part] as readonly Entry[]) : [];
  const schema = follow(follow(specSchema(spec['kind']).properties?.[part] ?? {}).items ?? {});
  const entry = list[chosen];
  const nameOf = (one: Entry | undefined): string => (typeof one?.['name'] === 'string' ? one['name'] : '');

  const add = (name: string): void => {
    const blank = part === 'wrong' ? { name, misconception: '' } : { name, note: '' };
    const like = part === 'references' ? files[answerPath(part, nameOf(list[0]), predicts)] : undefined;
    const reference = Array.isArray(spec['references']) ? nameOf((spec['references'] as readonly Entry[])[0]) : '';
    const begun = part === 'wrong' ? files[answerPath('references', reference, false)] : like;
    edit([{ insert: [part], at: list.length, value: blank }], {
      [answerPath(part, name, predicts)]: predicts ? '{}\n' : (begun ?? machine),
    });
    show(part, list.length);
  };
  const remove = (index: number): void => {
    edit([{ remove: [part, index] }], { [answerPath(part, nameOf(list[index]), predicts)]: undefined });
    show(part, Math.max(0, index - 1));
  };
  const rename = (to: string): void => {
    const from = answerPath(part, nameOf(entry), predicts);
    edit([{ set: [part, chosen, 'name'], value: to }], {
      [from]: undefined,
      [answerPath(part, to, predicts)]: files[from] ?? '',
    });
  };

  return (
    <fieldset disabled={unreadable} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <legend className="sr-only">{part === 'wrong' ? 'Wrong answers' : 'References'}</legend>
      <p className="text-1 text-soft">
        {part === 'wrong'
          ? 'Four at least. Each must fail, and show the misconception it names and no other.'
          : 'Two at least, that do the same by different means. The first gives what is expected.'}
      </p>
      {list.length > 0 ? (
        <ol className="border-t border-hairline">
          {list.map((one, index) => (
            <li key={index} className="border-b border-hairline">
              <button
                type="button"
                aria-current={index === chosen ? 'true' : undefined}
                onClick={() => show(part, index)}
                className={classNames(
                  'flex min-h-9 w-full items-baseline gap-2 px-2 py-1.5 text-left',
                  index === chosen ? 'bg-accent-soft text-accent' : 'hover:bg-sunk',
                )}
              >
                <code className="max-w-2/3 shrink-0 text-1 font-medium [overflow-wrap:anywhere]">
                  {nameOf(one) || `(${index + 1})`}
                </code>
                <span className="truncate text-1 text-soft">{String(one['misconception'] ?? one['note'] ?? '')}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      <NewAnswer taken={list.map(nameOf)} onAdd={add} />
      {entry ? (
        <section
          aria-label={nameOf(entry)}
          className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-hairline pt-4"
        >
          <Rename key={nameOf(entry)} name={nameOf(entry)} taken={list.map(nameOf)} onRename={rename} />
          <Members schema={schema} path={[part, chosen]} value={entry} without={['name']} />
          <Button kind="danger" size="small" className="w-fit" onClick={() => remove(chosen)}>
            Take {nameOf(entry) || 'it'} away
          </Button>
        </section>
      ) : null}
    </fieldset>
  );
}

const fault = (name: string, taken: readonly string[]): string | undefined =>
  !slugLike.test(name)
    ? 'Lower-case words joined by hyphens.'
    : taken.includes(name)
      ? 'There is one of that name.'
      : undefined;

function NewAnswer({ taken, onAdd }: { taken: readonly string[]; onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  const wrong = name === '' ? undefined : fault(name, taken);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (name === '' || wrong) return;
    onAdd(name);
    setName('');
  };
  return (
    <form onSubmit={add} className="flex flex-wrap items-center gap-2">
      <input
        aria-label="Name of a new one"
        placeholder="Name of a new one"
        value={name}
        onChange={({ target }) => setName(target.value)}
        className={`${controlClass(Boolean(wrong), 'small')} min-w-0 grow`}
      />
      <Button type="submit" size="small" disabled={name === '' || wrong !== undefined}>
        <Plus size={14} aria-hidden="true" />
        Add
      </Button>
      {wrong ? <p className="w-full text-1 text-failed">✕ {wrong}</p> : null}
    </form>
  );
}

/** A name is a file's too: it is changed in one go, when one is done. */
function Rename({ name, taken, onRename }: { name: string; taken: readonly string[]; onRename: (to: string) => void }) {
  const [text, setText] = useState(name);
  const wrong = text === name ? undefined : fault(text, taken);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== name && !wrong) onRename(text);
      }}
      className="grid gap-1"
    >
      <label className="text-2 font-medium" htmlFor="answer-name">
        Name
      </label>
      <div className="flex gap-2">
        <input
          id="answer-name"
          value={text}
          onChange={({ target }) => setText(target.value)}
          className={controlClass(Boolean(wrong))}
        />
        {text === name ? null : (
          <Button type="submit" disabled={wrong !== undefined}>
            Rename
          </Button>
        )}
      </div>
      {wrong ? <p className="text-1 text-failed">✕ {wrong}</p> : null}
    </form>
  );
}
