import { sound } from '@/grading';
import type { Losses } from '../loss';
import { cut } from '../text/cut';
import { type LeftOut, ownCardBounds, type ReadOwnCard, type ReadOwnFile } from './own-card';

interface Made {
  readonly externalId: string;
  readonly note?: string | undefined;
  readonly front: string;
  readonly back: string;
  readonly deck: string;
  readonly tags: readonly string[];
  readonly line?: number | undefined;
}

const titleOf = (text: string): string => cut(text.replace(/\s+/g, ' ').trim(), 120);

/** A deck's name in one line, and short enough. */
export const deckName = (name: string, losses?: Losses): string => {
  const flat = sound(name).replace(/\s+/g, ' ').trim();
  if (flat.length > ownCardBounds.deck) losses?.add('metadata', 'The name of its deck is shortened.');
  return cut(flat, ownCardBounds.deck).trim() || 'My cards';
};

/** The deck of a file that names none: its own name. */
export const deckOfFile = (name: string): string => deckName(name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''));

/** Gathers a file's cards, and what cannot be one with the reason. */
export class Collector {
  private readonly cards: ReadOwnCard[] = [];
  private readonly left: LeftOut[] = [];
  private readonly ids = new Set<string>();

  add(made: Made, losses: Losses): void {
    const { line } = made;
    const [front, back] = [sound(made.front), sound(made.back)];
    const title = titleOf(front) || titleOf(back) || 'A card without text';
    const long = [front, back].some((side) => side.length > ownCardBounds.side);
    const reason =
      front.trim() === ''
        ? 'Nothing is left of its front.'
        : back.trim() === ''
          ? 'Nothing is left of its back.'
          : long
            ? `A side has more than ${ownCardBounds.side.toLocaleString('en')} characters.`
            : undefined;
    if (reason !== undefined) {
      const lost = losses.all.map(({ detail }) => detail);
      this.leave({ title, line, reason: [reason, ...lost].join(' ') });
      return;
    }
    this.cards.push({
      externalId: this.unique(made.externalId),
      note: cut(sound(made.note ?? made.externalId), 200),
      front: front.trim(),
      back: back.trim(),
      deck: deckName(made.deck, losses),
      tags: tagsOf(made.tags, losses),
      ...(line === undefined ? {} : { line }),
      losses: losses.all,
    });
  }

  leave(left: LeftOut): void {
    this.left.push(left);
  }

  file(format: string, losses: readonly string[] = []): ReadOwnFile {
    return { format, cards: this.cards, left: this.left, losses };
  }

  /** Of two cards with one id the second gets a number behind it. */
  private unique(id: string): string {
    const wanted = cut(sound(id), 190);
    let found = wanted;
    for (let n = 2; this.ids.has(found); n++) found = `${wanted}~${n}`;
    this.ids.add(found);
    return found;
  }
}

function tagsOf(tags: readonly string[], losses: Losses): string[] {
  const flat = [...new Set(tags.map((tag) => cut(sound(tag).replace(/\s+/g, '-'), ownCardBounds.tag)))].filter(Boolean);
  if (flat.length > ownCardBounds.tags || tags.some(({ length }) => length > ownCardBounds.tag))
    losses.add(
      'metadata',
      `Of its tags ${ownCardBounds.tags} are kept, each with ${ownCardBounds.tag} letters at most.`,
    );
  return flat.slice(0, ownCardBounds.tags);
}
