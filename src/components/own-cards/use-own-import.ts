'use client';

import { useState } from 'react';
import { type FileFault, maxFileBytes, type ReadOwnCard, type ReadOwnFile } from '@/exchange';
import { type ApiOutputs, api } from '@/trpc/calls';
import { readInWorker } from './read-file';

type Standing = ApiOutputs['ownCards']['plan'][number]['standing'];

export interface ListedCard extends ReadOwnCard {
  readonly standing: Standing;
}

export interface ReadPage extends Omit<ReadOwnFile, 'cards'> {
  readonly name: string;
  readonly listed: readonly ListedCard[];
}

export interface OwnWritten {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Cards sent at once, and the letters they may have together: what one request may carry where the server is a function. */
const atOnce = 500;
const mostLetters = 2_000_000;

/** In parts that one request can carry. */
function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  let letters = 0;
  for (const one of all) {
    const size = JSON.stringify(one).length;
    const last = parts.at(-1);
    if (last && last.length < atOnce && letters + size <= mostLetters) last.push(one);
    else {
      parts.push([one]);
      letters = 0;
    }
    letters += size;
  }
  return parts;
}

const sentence = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : 'It did not work. Check your connection and try again.';

/** What is sent of a card. */
const textOf = ({ externalId, note, front, back, deck, tags }: ReadOwnCard) => ({
  ...{ externalId, note, front, back, deck },
  tags: [...tags],
});

/** Chosen unless it stands here already, was changed here since, or is the course's. */
const isWanted = ({ standing }: ListedCard): boolean => !['same', 'edited', 'course'].includes(standing);

/** The state of the import: choose a file, look at its cards, write those chosen. */
export function useOwnImport() {
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState<FileFault>();
  const [page, setPage] = useState<ReadPage>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>();
  const [written, setWritten] = useState<OwnWritten>();

  const read = async (file: File): Promise<void> => {
    setReading(true);
    setFault(undefined);
    setWritten(undefined);
    setPage(undefined);
    try {
      if (file.size > maxFileBytes)
        throw new Error('The file is larger than 20 MB. Export it without media, or split it into parts.');
      const found = await readInWorker({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      if ('fault' in found) return setFault(found.fault);
      const standings = new Map<string, Standing>();
      for (const cards of inParts(found.cards.map(textOf)))
        for (const { externalId, standing } of await api.ownCards.plan.mutate({ cards }))
          standings.set(externalId, standing);
      const listed = found.cards.map(
        (card) => ({ ...card, standing: standings.get(card.externalId) ?? 'new' }) as const,
      );
      setPage({ ...found, name: file.name, listed });
      setChosen(new Set(listed.filter(isWanted).map(({ externalId }) => externalId)));
    } catch (error) {
      setFault({ line: undefined, reason: sentence(error) });
    } finally {
      setReading(false);
    }
  };

  const write = async (): Promise<void> => {
    if (!page) return;
    const cards = page.listed
      .filter(({ externalId }) => chosen.has(externalId))
      .map((card) => ({ ...textOf(card), replaceEdited: card.standing === 'edited' }));
    setFault(undefined);
    let sum: OwnWritten = { created: 0, updated: 0, unchanged: 0 };
    let done = 0;
    setProgress({ done, of: cards.length });
    try {
      for (const part of inParts(cards)) {
        const { created, updated, unchanged } = await api.ownCards.write.mutate({ cards: part });
        sum = {
          created: sum.created + created,
          updated: sum.updated + updated,
          unchanged: sum.unchanged + unchanged,
        };
        done += part.length;
        setProgress({ done, of: cards.length });
      }
      setWritten(sum);
    } catch (error) {
      const before =
        done > 0 ? ` ${done} of ${cards.length} are written; writing again adds the rest and none twice.` : '';
      setFault({ line: undefined, reason: `${sentence(error)}${before}` });
    } finally {
      setProgress(undefined);
    }
  };

  const reset = (): void => {
    setPage(undefined);
    setFault(undefined);
    setWritten(undefined);
  };

  return { reading, fault, page, chosen, setChosen, progress, written, read, write, reset };
}

export type OwnImport = ReturnType<typeof useOwnImport>;
