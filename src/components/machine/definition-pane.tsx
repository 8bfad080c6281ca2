import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';

interface DefinitionPaneProps {
  readonly title: string;
  /** As the server drew it. */
  readonly given: ReactNode;
  /** As it was changed; nothing while it is as given. */
  readonly edited: string | undefined;
  readonly beside: boolean;
  readonly onEdit: () => void;
  readonly onChange: (text: string) => void;
}

/** The definition to read, and once it is to be changed, a plain field for its text: nothing is loaded for that. */
export function DefinitionPane({ title, given, edited, beside, onEdit, onChange }: DefinitionPaneProps) {
  const height = classNames('max-h-56', beside && '@2xl:max-h-[26rem]');
  return (
    <section
      aria-label={`Definition of ${title}`}
      className={classNames(
        'relative grid grid-cols-[minmax(0,1fr)] border-t border-hairline',
        beside && '@2xl:border-t-0 @2xl:border-l @2xl:bg-raised',
      )}
    >
      {edited === undefined ? (
        <>
          <pre tabIndex={0} className={classNames('overflow-auto', height)}>
            {given}
          </pre>
          <Button kind="secondary" size="small" onClick={onEdit} className="absolute top-2 right-2">
            <Pencil size={14} aria-hidden="true" />
            Edit
          </Button>
        </>
      ) : (
        <textarea
          // biome-ignore lint/a11y/noAutofocus: whoever pressed Edit wants to type
          autoFocus
          aria-label={`Definition of ${title}, as JSON`}
          value={edited}
          rows={Math.min(24, edited.split('\n').length + 1)}
          spellCheck={false}
          autoCapitalize="off"
          wrap="off"
          onChange={({ target }) => onChange(target.value)}
          className={classNames(
            'block size-full min-h-56 resize-y bg-transparent p-4 font-mono text-1 leading-5 whitespace-pre -outline-offset-2',
            beside ? '@2xl:max-h-[26rem]' : 'max-h-[34rem]',
          )}
        />
      )}
    </section>
  );
}
