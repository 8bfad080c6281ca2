import { AlignLeft, ListTree, type LucideIcon, Redo2, Search, Undo2 } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import type { Syntax } from './protocol';

interface EditorBarProps {
  readonly syntax: Syntax;
  readonly readOnly: boolean;
  readonly ready: boolean;
  /** Absent where the text stays in its syntax. */
  readonly onSwitch: ((syntax: Syntax) => void) | undefined;
  readonly onGoToState: () => void;
  readonly onFormat: () => void;
  readonly onSearch: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What can be done with the text, for those who have no keyboard or do not know its keys. */
export function EditorBar(props: EditorBarProps) {
  const { syntax, readOnly, ready, onSwitch } = props;
  return (
    <div
      role="toolbar"
      aria-label="Editor"
      className="flex h-10 shrink-0 items-center gap-1 border-b border-hairline bg-paper px-1"
    >
      <Tool icon={ListTree} name="Go to state" keys="Ctrl-Shift-O" disabled={!ready} onClick={props.onGoToState} />
      <Tool icon={Search} name="Find" keys="Ctrl-F" disabled={!ready} onClick={props.onSearch} />
      {readOnly ? null : (
        <>
          <Tool icon={AlignLeft} name="Format" keys="Shift-Alt-F" disabled={!ready} onClick={props.onFormat} />
          <span aria-hidden="true" className="mx-1 h-5 border-l border-hairline" />
          <Tool icon={Undo2} name="Undo" keys="Ctrl-Z" disabled={!ready} onClick={props.onUndo} />
          <Tool icon={Redo2} name="Redo" keys="Ctrl-Shift-Z" disabled={!ready} onClick={props.onRedo} />
        </>
      )}
      {onSwitch ? (
        <fieldset className="mr-1 ml-auto flex shrink-0 rounded-md border border-control p-px">
          <legend className="sr-only">Syntax</legend>
          {(['json', 'yaml'] as const).map((each) => (
            <button
              key={each}
              type="button"
              disabled={!ready}
              aria-pressed={each === syntax}
              onClick={() => each !== syntax && onSwitch(each)}
              className={classNames(
                'h-6 rounded-md px-2 text-1',
                each === syntax ? 'bg-accent-soft font-medium text-accent' : 'text-soft hover:text-ink',
              )}
            >
              {each.toUpperCase()}
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

interface ToolProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Tool({ icon: Icon, name, keys, disabled, onClick }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={`${name} (${keys})`}
      disabled={disabled}
      onClick={onClick}
      className="flex size-9 items-center justify-center rounded-md text-soft hover:bg-sunk hover:text-ink disabled:opacity-50"
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
