import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';

interface RenameFormProps {
  readonly name: string;
  /** In how many places besides its definition it is named. */
  readonly places: number;
  /** Gives why not, when the name cannot be had. */
  readonly onRename: (to: string) => Promise<string | undefined>;
  readonly onClose: () => void;
}

/** Asks for a state's new name. */
export function RenameForm({ name, places, onRename, onClose }: RenameFormProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [to, setTo] = useState(name);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    input.current?.select();
  }, []);
  return (
    <form
      className="flex flex-wrap items-center gap-2 border-b border-hairline bg-sunk px-3 py-2 text-1"
      onSubmit={(event) => {
        event.preventDefault();
        void onRename(to).then((refusal) => (refusal === undefined ? onClose() : setProblem(refusal)));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label htmlFor={id}>
        Rename <span className="font-mono">{name}</span> to
      </label>
      <input
        ref={input}
        id={id}
        value={to}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-about`}
        onChange={({ target }) => {
          setTo(target.value);
          setProblem(undefined);
        }}
        className={classNames(controlClass(problem !== undefined), 'h-8 w-auto min-w-0 grow basis-40 font-mono text-1')}
      />
      <Button type="submit" size="small" kind="primary">
        Rename
      </Button>
      <Button size="small" kind="quiet" onClick={onClose}>
        Cancel
      </Button>
      <p id={`${id}-about`} role="status" className={classNames('basis-full', problem ? 'text-failed' : 'text-soft')}>
        {problem ?? `Its definition and ${places === 1 ? '1 place that leads' : `${places} places that lead`} to it.`}
      </p>
    </form>
  );
}
