'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { controlClass, Field } from '@/components/ui/field';
import { note } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ownCardBounds } from '@/exchange';
import { keepTyped, readTyped, type TypedCard, type TypedText } from './kept-text';
import { Sides } from './sides';
import { faultOf, sameText, saveTyped, standingOf } from './typed-card';

const calls = () => import('@/trpc/learner-client');

interface OwnFormProps {
  /** The card as it stands; absent for a new one. */
  readonly card?: { id: string; front: string; back: string; deck: string; tags: readonly string[] } | undefined;
  readonly decks: readonly string[];
}

const blank = (deck: string): TypedCard => ({ id: '', front: '', back: '', deck, tags: '' });

/** Writes a card of two sides, seen beside as the review shows it. What is typed survives leaving the page. */
export function OwnForm({ card, decks }: OwnFormProps) {
  const router = useRouter();
  const hydrated = useHydrated();
  const saved = card ? { ...card, tags: card.tags.join(' ') } : undefined;
  const stored: TypedCard = saved ? { ...saved, base: saved } : blank(decks[0] ?? 'My cards');
  const key = card?.id ?? 'new';
  const [typed, setTyped] = useState(stored);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<string>();
  /** A draft from an earlier visit stands in the form; `behind`: the card was changed since it was begun. */
  const [earlier, setEarlier] = useState<'ahead' | 'behind'>();
  const front = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(typed);
  const savedNow = useRef(saved);
  savedNow.current = saved;

  const show = useCallback((next: TypedCard): void => {
    latest.current = next;
    setTyped(next);
  }, []);

  useEffect(() => {
    const kept = readTyped(key);
    if (!kept) return;
    const standing = savedNow.current && standingOf(kept, savedNow.current);
    if (standing === 'same') return keepTyped(key, undefined);
    show(kept);
    setEarlier(standing);
  }, [key, show]);

  const change = (part: Partial<TypedText>): void => {
    const next = { ...latest.current, ...part };
    // The id of a new card is made once: saved again after a lost answer it is the same card.
    const named = { ...next, id: next.id || crypto.randomUUID() };
    show(named);
    setFault(undefined);
    keepTyped(key, named);
  };
  /** What was typed while the answer was on its way stays: of a new card it is another, of a saved one a change not yet saved. */
  const goOn = (sent: TypedCard): void => {
    const now = latest.current;
    const kept = readTyped(key);
    if (kept && sameText(kept, sent)) keepTyped(key, undefined);
    setEarlier(undefined);
    if (!sameText(now, sent)) {
      const next = card ? { ...now, base: sent } : { ...now, id: crypto.randomUUID() };
      show(next);
      keepTyped(key, next);
      note(
        card
          ? 'The card is saved as it was sent. What you changed since is not saved yet.'
          : 'The card is added as it was sent. What you changed since stays here as another.',
      );
    } else if (card) {
      note('The card is saved.');
      router.push('/review/cards');
    } else {
      note('The card is added. Write the next.');
      show(blank(sent.deck));
      front.current?.focus();
    }
    router.refresh();
  };
  const save = async (event: FormEvent | KeyboardEvent): Promise<void> => {
    event.preventDefault();
    if (saving) return;
    const sent = latest.current;
    const wrong = faultOf(sent);
    if (wrong) return setFault(wrong);
    setSaving(true);
    setFault(undefined);
    try {
      const { ownCards, replyTo } = await calls();
      await saveTyped(sent, !card, {
        save: (text) => ownCards.save.mutate(text),
        isTaken: (error) => replyTo(error) === 'over',
        newId: () => {
          // Remembered for a second try after a lost answer, yet not kept: the draft kept may be the other tab's.
          const id = crypto.randomUUID();
          show({ ...latest.current, id });
          return id;
        },
      });
      goOn(sent);
    } catch (error) {
      const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
      setFault(
        answered(error)
          ? (error as Error).message
          : 'This did not reach the server. What you wrote is still here; save it again.',
      );
    } finally {
      setSaving(false);
    }
  };
  const discard = (): void => {
    keepTyped(key, undefined);
    show(stored);
    setEarlier(undefined);
    setFault(undefined);
  };
  const isChanged = (['front', 'back', 'deck', 'tags'] as const).some((name) => typed[name] !== stored[name]);

  return (
    <form
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
      }}
      className="grid gap-6 lg:grid-cols-2 lg:gap-8"
    >
      <div className="grid content-start gap-4">
        {earlier ? (
          <Callout tone={earlier === 'behind' ? 'care' : 'note'} role="status" title="Unsaved text from earlier">
            <p>
              {earlier === 'behind'
                ? 'It was not begun from the card as it is now. Saving replaces the text of the card.'
                : 'You wrote this here before and did not save it.'}
            </p>
            <Button size="small" className="mt-2" onClick={discard}>
              Take the saved text
            </Button>
          </Callout>
        ) : null}
        <Side
          id="front"
          label="Front"
          hint="What you will be asked."
          value={typed.front}
          ref={front}
          onText={(text) => change({ front: text })}
        />
        <Side
          id="back"
          label="Back"
          hint="What you want to remember. **Bold**, *emphasis*, `code`, lists and links work on both sides."
          value={typed.back}
          onText={(text) => change({ back: text })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            id="deck"
            label="Deck"
            list="decks"
            maxLength={ownCardBounds.deck}
            value={typed.deck}
            onChange={({ target }) => change({ deck: target.value })}
          />
          <datalist id="decks">
            {decks.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Field
            id="tags"
            label="Tags"
            hint="Separated by spaces."
            value={typed.tags}
            onChange={({ target }) => change({ tags: target.value })}
          />
        </div>
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" pending={saving} disabled={!hydrated}>
            {saving ? 'Saving' : card ? 'Save' : 'Add the card'}
          </Button>
          {isChanged ? (
            <Button kind="quiet" onClick={discard}>
              {card ? 'Discard changes' : 'Clear'}
            </Button>
          ) : null}
        </div>
      </div>
      <section aria-label="As the review shows it" className="grid content-start gap-2">
        <p className="text-1 text-soft">As the review shows it</p>
        <div className="min-h-40 rounded-md border border-hairline bg-raised p-4 sm:p-6">
          {typed.front.trim() === '' && typed.back.trim() === '' ? (
            <p className="text-soft">Nothing written yet.</p>
          ) : (
            <Sides front={typed.front} back={typed.back} />
          )}
        </div>
      </section>
    </form>
  );
}

interface SideProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly ref?: React.Ref<HTMLTextAreaElement>;
  readonly onText: (text: string) => void;
}

function Side({ id, label, hint, value, ref, onText }: SideProps) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-2 font-medium">
        {label}
      </label>
      <textarea
        id={id}
        ref={ref}
        rows={5}
        maxLength={ownCardBounds.side}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onText(target.value)}
        className={controlClass(false, 'text')}
      />
      <p id={`${id}-hint`} className="text-1 text-soft">
        {hint}
      </p>
    </div>
  );
}
