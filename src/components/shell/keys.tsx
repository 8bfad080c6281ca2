'use client';

import { Keyboard, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { isTyping } from '@/components/ui/is-typing';
import { Kbd } from '@/components/ui/kbd';

interface KeysProps {
  readonly destinations: readonly { readonly href: string; readonly label: string; readonly key: string }[];
}

const EVERYWHERE = [
  { keys: ['/'], words: 'Search everything; ⌘/Ctrl-K too, also while typing' },
  { keys: ['?'], words: 'Show these keys' },
  { keys: ['Esc'], words: 'Leave a dialog or a menu' },
];
const IN_A_LESSON = [
  { keys: ['1', '…', '9'], words: 'Choose an option of the card in focus' },
  { keys: ['Enter'], words: 'Answer the card in focus' },
];

const IN_A_REVIEW = [
  { keys: ['Space'], words: 'Show the back of a card of your own' },
  { keys: ['1', '…', '4'], words: 'Rate: Again, Hard, Good, Easy' },
  { keys: ['u'], words: 'Take the last rating back' },
];
const IN_A_MOCK = [
  { keys: ['1', '…', '9'], words: 'Choose an option' },
  { keys: ['[', ']'], words: 'One question back or on' },
  { keys: ['f'], words: 'Flag for later' },
];
const IN_AN_EXERCISE = [
  { keys: ['⌘/Ctrl', 'Enter'], words: 'Run' },
  { keys: ['⇧', '⌘/Ctrl', 'Enter'], words: 'Submit for grading' },
  { keys: ['[', ']'], words: 'One event back or on' },
  { keys: ['Esc', 'Tab'], words: 'Leave the editor' },
];

/** All keys in one place: `?` shows them, `g` then a letter goes. */
export function Keys({ destinations }: KeysProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    let going = false;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (going) {
        going = false;
        const to = destinations.find(({ key }) => key === event.key);
        if (!to) return;
        event.preventDefault();
        router.push(to.href);
      } else if (event.key === 'g') going = true;
      else if (event.key === '?') {
        event.preventDefault();
        dialog.current?.showModal();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [destinations, router]);

  return (
    <>
      <button
        type="button"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => dialog.current?.showModal()}
        className="grid size-10 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink max-sm:hidden"
      >
        <Keyboard size={18} aria-hidden="true" />
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="keys-title"
        className="m-auto w-full max-w-md rounded-md border border-hairline bg-raised p-6 md:max-w-3xl text-ink shadow-float backdrop:bg-scrim"
      >
        <h2 id="keys-title" className="mb-4 text-4 font-semibold">
          Keys
        </h2>
        <div className="gap-x-12 md:columns-2 [&>section]:mb-6 [&>section]:break-inside-avoid">
          <KeyList
            title="Everywhere"
            rows={[
              ...EVERYWHERE,
              ...destinations.map(({ key, label }) => ({ keys: ['g', key], words: `Go to ${label}` })),
            ]}
          />
          <KeyList title="In a lesson" rows={IN_A_LESSON} />
          <KeyList title="In a review" rows={IN_A_REVIEW} />
          <KeyList title="In a mock or a quiz" rows={IN_A_MOCK} />
          <KeyList title="In an exercise" rows={IN_AN_EXERCISE} />
        </div>
        <form method="dialog">
          <button
            type="submit"
            aria-label="Close"
            className="absolute top-4 right-4 grid size-8 place-items-center rounded-md hover:bg-sunk"
          >
            <X size={18} aria-hidden="true" />
          </button>
        </form>
      </dialog>
    </>
  );
}

function KeyList({ title, rows }: { title: string; rows: readonly { keys: readonly string[]; words: string }[] }) {
  return (
    <section>
      <h3 className="mb-1 text-1 font-medium text-soft">{title}</h3>
      <dl>
        {rows.map(({ keys, words }) => (
          <div
            key={words}
            className="flex items-center justify-between gap-4 border-b border-hairline py-2 last:border-0 last:pb-0"
          >
            <dt>{words}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
