'use client';

import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import type { Item, Outcome } from './item';
import { setKnown } from './known';

interface PlacementResultProps {
  readonly items: readonly Item[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly onAgain: () => void;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What one seems to know and what to read; only what is ticked is marked as known, and can be unmarked. */
export function PlacementResult({ items, outcomes, onAgain }: PlacementResultProps) {
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        items
          .filter(({ versionId, state }) => outcomes.get(versionId) === 'right' || state === 'known')
          .map(({ lesson }) => lesson.slug),
      ),
  );
  const [kept, setKept] = useState<ReadonlySet<string>>(
    () => new Set(items.filter(({ state }) => state === 'known').map(({ lesson }) => lesson.slug)),
  );
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  const open = items.filter(({ lesson, state }) => state !== 'finished' && !ticked.has(lesson.slug));
  const right = items.filter(({ versionId }) => outcomes.get(versionId) === 'right').length;
  const changed = ticked.size !== kept.size || [...ticked].some((slug) => !kept.has(slug));
  const toggle = (slug: string): void =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(slug)) next.add(slug);
      return next;
    });
  const keep = async (): Promise<void> => {
    setBusy(true);
    const said =
      (await setKnown(
        [...ticked].filter((slug) => !kept.has(slug)),
        true,
      )) ??
      (await setKnown(
        [...kept].filter((slug) => !ticked.has(slug)),
        false,
      ));
    setBusy(false);
    setFault(said);
    if (said === undefined) {
      setKept(ticked);
      router.refresh();
    }
  };
  const [first] = open;
  return (
    <section aria-labelledby="placement-result">
      <h2 id="placement-result" className="text-4 font-semibold">
        {right} of {items.length} right
      </h2>
      <p className="mt-1 max-w-(--measure) text-3 text-soft text-pretty">
        {first
          ? `${counted(open.length, 'lesson')} to read, about ${open.reduce((sum, { lesson }) => sum + lesson.minutes, 0)} minutes. Begin with “${first.lesson.title}”.`
          : 'You seem to know all of it. The exercises and the mock will tell more.'}{' '}
        One card is not a lesson: untick what you would rather read.
      </p>
      <ul className="mt-5 divide-y divide-hairline border-y border-hairline">
        {items.map(({ versionId, lesson, state }) => (
          <li key={versionId} className="flex items-center gap-3 py-1">
            <label className="flex min-h-11 min-w-0 grow cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                checked={state === 'finished' || ticked.has(lesson.slug)}
                disabled={state === 'finished'}
                onChange={() => toggle(lesson.slug)}
                className="size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0 grow">
                <span className="sr-only">I know </span>
                {lesson.title}
                {state === 'finished' ? <span className="text-1 text-soft"> · finished</span> : null}
              </span>
            </label>
            <Said outcome={outcomes.get(versionId)} />
            <Link
              href={`/lessons/${lesson.slug}`}
              aria-label={`Read ${lesson.title}`}
              className="shrink-0 px-1 py-2 text-1 text-accent underline underline-offset-2"
            >
              Read
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        {changed ? (
          <Button kind="primary" size="large" pending={busy} onClick={keep} className="max-sm:w-full">
            {ticked.size > 0 ? `Mark ${counted(ticked.size, 'lesson')} as known` : 'Mark none as known'}
          </Button>
        ) : (
          <Link
            href={first ? `/lessons/${first.lesson.slug}` : '/exercises'}
            className={`${buttonClass('primary', 'large')} max-sm:w-full`}
          >
            {first ? 'Begin to read' : 'To the exercises'}
          </Link>
        )}
        <Link href="/" className={`${buttonClass('secondary', 'large')} max-sm:w-full`}>
          To the course
        </Link>
        <Button kind="quiet" onClick={onAgain}>
          Answer again
        </Button>
        <p role="status" className="text-soft">
          {!changed && kept.size > 0 ? `${counted(kept.size, 'lesson')} marked as known.` : ''}
        </p>
      </div>
      {fault ? (
        <p role="alert" className="mt-2 text-failed">
          {fault}
        </p>
      ) : null}
    </section>
  );
}

const SAID = {
  right: { Icon: CircleCheck, word: 'Right', tone: 'text-succeeded' },
  wrong: { Icon: CircleX, word: 'Not right', tone: 'text-failed' },
  passed: { Icon: CircleHelp, word: 'Passed over', tone: 'text-soft' },
} as const;

function Said({ outcome }: { outcome: Outcome | undefined }) {
  const { Icon, word, tone } = SAID[outcome ?? 'passed'];
  return (
    <span className={`flex shrink-0 items-center gap-1 text-1 ${tone}`}>
      <Icon size={16} aria-hidden="true" />
      {word}
    </span>
  );
}
