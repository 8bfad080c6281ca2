'use client';

import { useMemo, useRef, useState } from 'react';
import {
  type DraftCard,
  type FileFault,
  mapTexts,
  maxFileBytes,
  picturesOf,
  type ReadQuestion,
  replacePictures,
  toBase64,
} from '@/exchange';
import { type ApiOutputs, api } from '@/trpc/calls';
import { askWorker } from './ask-worker';
import type { FileRead } from './messages';

type Standing = ApiOutputs['exchange']['plan'][number]['standing'];
export type Written = ApiOutputs['exchange']['write'];

export interface ListedQuestion extends ReadQuestion {
  readonly card: DraftCard;
  readonly standing: Standing;
}

export interface ReadPage {
  readonly name: string;
  readonly file: FileRead;
  /** Those that can be cards, with what importing them would do. */
  readonly listed: readonly ListedQuestion[];
  readonly left: readonly ReadQuestion[];
}

/** How far writing has come: pictures first, then all questions at once. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What one request may carry where the server is a function: questions beyond it go in parts of a file. */
const mostLetters = 4_200_000;

const sentence = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : 'It did not work. Check your connection and try again.';

/** The state of the import: choose, look, write. */
export function useImport() {
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState<FileFault>();
  const [page, setPage] = useState<ReadPage>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<Progress>();
  const [written, setWritten] = useState<Written>();
  const last = useRef<File>(undefined);

  const read = async (file: File, format?: string): Promise<void> => {
    last.current = file;
    setReading(true);
    setFault(undefined);
    setWritten(undefined);
    try {
      if (file.size > maxFileBytes) {
        setFault({
          line: undefined,
          reason: 'The file is larger than 20 MB. Split it and import the parts one after the other.',
        });
        return;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = await askWorker({ ask: 'read', name: file.name, bytes, format });
      const cards = found.questions.flatMap((one) => (one.card ? [{ ...one, card: one.card }] : []));
      const plan = cards.length === 0 ? [] : await planAll(cards);
      const standings = new Map(plan.map(({ externalId, standing }) => [externalId, standing]));
      const listed = cards.map((one) => ({ ...one, standing: standings.get(one.externalId) ?? 'new' }) as const);
      setPage({ name: file.name, file: found, listed, left: found.questions.filter(({ card }) => !card) });
      setFault(found.fault);
      // What was changed here since is replaced only when asked for.
      setChosen(
        new Set(
          listed
            .filter(({ standing }) => standing !== 'edited' && standing !== 'same')
            .map(({ externalId }) => externalId),
        ),
      );
    } catch (error) {
      setFault({ line: undefined, reason: sentence(error) });
    } finally {
      setReading(false);
    }
  };

  const write = async (): Promise<void> => {
    if (!page?.file.format) return;
    const cards = page.listed.filter(({ externalId }) => chosen.has(externalId));
    const keys = [...new Set(cards.flatMap(({ card }) => picturesIn(card)))].filter((key) => page.file.images.has(key));
    setProgress({ done: 0, of: keys.length + 1 });
    setFault(undefined);
    try {
      const addresses = new Map<string, string>();
      for (const key of keys) {
        const bytes = page.file.images.get(key);
        if (!bytes) continue;
        const { address } = await api.media.store.mutate({ base64: toBase64(bytes) });
        addresses.set(`image:${key}`, address);
        setProgress({ done: addresses.size, of: keys.length + 1 });
      }
      const questions = cards.map(({ externalId, card, standing }) => ({
        externalId,
        card: withPictures(card, addresses),
        replaceEdited: standing === 'edited',
      }));
      refuseSize(questions);
      setWritten(await api.exchange.write.mutate({ format: page.file.format, questions }));
    } catch (error) {
      setFault({ line: undefined, reason: sentence(error) });
    } finally {
      setProgress(undefined);
    }
  };

  const reset = (): void => {
    setPage(undefined);
    setFault(undefined);
    setWritten(undefined);
  };

  const picture = useMemo(() => pictures(page?.file.images), [page]);
  const reread = (format: string) => (last.current ? read(last.current, format) : Promise.resolve());
  return { reading, fault, page, chosen, setChosen, progress, written, read, reread, write, reset, picture };
}

type Question = ReadQuestion & { readonly card: DraftCard };

/** Asks in parts what importing would meet, so that no request is too large. */
async function planAll(cards: readonly Question[]): Promise<ApiOutputs['exchange']['plan']> {
  const plan: ApiOutputs['exchange']['plan'] = [];
  for (let from = 0; from < cards.length; from += 500) {
    const questions = cards.slice(from, from + 500).map(({ externalId, card }) => ({ externalId, card }));
    plan.push(...(await api.exchange.plan.mutate({ questions: questions as never })));
  }
  return plan;
}

function refuseSize(questions: readonly unknown[]): void {
  if (JSON.stringify(questions).length > mostLetters)
    throw new Error(
      `These ${questions.length} questions are more than one import carries. Choose fewer and import the rest afterwards.`,
    );
}

function picturesIn(card: DraftCard): string[] {
  const keys: string[] = [];
  mapTexts(card, (text) => {
    for (const { address } of picturesOf(text))
      if (address.startsWith('image:')) keys.push(address.slice('image:'.length));
    return text;
  });
  return keys;
}

/** The type of a question as it is sent; the server reads it by its schema. */
const withPictures = (card: DraftCard, addresses: ReadonlyMap<string, string>): never =>
  mapTexts(card, (text) =>
    replacePictures(text, (address) => (address.startsWith('image:') ? addresses.get(address) : address)),
  ) as never;

/** What to show for a picture that is not stored yet: its own bytes, made into an address once. */
function pictures(images: ReadonlyMap<string, Uint8Array> | undefined): (address: string) => string | undefined {
  const made = new Map<string, string>();
  return (address) => {
    if (!address.startsWith('image:')) return address;
    const key = address.slice('image:'.length);
    const bytes = images?.get(key);
    if (!bytes) return undefined;
    const known = made.get(key) ?? `data:${typeOf(bytes)};base64,${toBase64(bytes)}`;
    made.set(key, known);
    return known;
  };
}

/** The reader kept only what it is sure of; its first byte tells which it is. */
const typeOf = (bytes: Uint8Array): string =>
  ({ 137: 'image/png', 255: 'image/jpeg', 71: 'image/gif' })[bytes[0] ?? 0] ?? 'image/webp';
