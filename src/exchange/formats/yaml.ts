import { LineCounter, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { cardDraftSchema } from '@/grading';
import { mapTexts } from '../assemble';
import { type DraftCard, type DraftMachine, machineKinds } from '../draft';
import { draftCardSchema } from '../draft-schema';
import type { Format, ReadFile, SourceFile } from '../format';
import { Losses, Malformed } from '../loss';
import { ExternalIds } from '../metadata';
import { bytesOf, fingerprint, maxQuestions, textOf } from '../text/bytes';
import { noImages, toMarkdown } from '../text/rich';

const setSchema = z.strictObject({
  cards: z.array(z.unknown()).min(1, 'the list of cards is empty').max(maxQuestions),
});

function readYaml(file: SourceFile): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(textOf(file.bytes), { lineCounter: lines });
  const fault = document.errors[0];
  if (fault)
    throw new Malformed(
      fault.linePos?.[0].line,
      `this is not YAML: ${fault.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}.`,
    );
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      const start =
        typeof node === 'object' && node !== null
          ? (Reflect.get(node, 'range') as [number] | undefined)?.[0]
          : undefined;
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
  const check = <T>(schema: z.ZodType<T>, value: unknown, at: readonly PropertyKey[]): T => {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    const issue = read.error.issues[0];
    const path = [...at, ...(issue?.path ?? [])];
    throw new Malformed(
      lineOf(path),
      `${path.length ? `${path.map(String).join('.')}: ` : ''}${issue?.message ?? 'does not fit'}.`,
    );
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 1_000 });
  } catch {
    throw new Malformed(undefined, 'The file repeats parts of itself (*aliases) too often.');
  }
  const set = check(setSchema, value, []);
  const ids = new ExternalIds(fingerprint);
  const questions = set.cards.map((raw, index) => {
    const at = ['cards', index];
    const kind = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'kind') : undefined;
    const whole = machineKinds.some((one) => one === kind);
    const given: DraftCard = whole
      ? (check(cardDraftSchema, raw, at) as DraftMachine)
      : check(draftCardSchema, raw, at);
    const losses = new Losses();
    const card = mapTexts(given, (text) => toMarkdown(text, 'markdown', losses, noImages(losses)));
    return {
      externalId: ids.give(card.id, '', card.prompt),
      title: card.id,
      line: lineOf(at),
      category: card.lesson ?? '',
      tags: [],
      card: { ...card, id: '' },
      prompt: card.prompt,
      losses: losses.all,
    };
  });
  return { questions, images: new Map() };
}

/** Ids of card sets are slugs. */
const idFrom = (externalId: string): string => {
  const slugged = externalId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slugged || `card-${fingerprint(externalId)}`;
};

/** Our own card sets, as they stand under `content/cards`: everything a card has. */
export const yaml: Format = {
  id: 'yaml',
  name: 'Statecraft YAML',
  about: 'Our own card sets: everything a card has, nothing lost.',
  extensions: ['yaml', 'yml'],
  mediaType: 'application/yaml; charset=utf-8',
  recognise: ({ bytes }) => /^cards:/m.test(textOf(bytes)),
  read: readYaml,
  writeAll: (cards) => ({
    bytes: bytesOf(
      stringify(
        { cards: cards.map(({ externalId, card }) => ({ ...card, id: card.id || idFrom(externalId) })) },
        { aliasDuplicateObjects: false, lineWidth: 0 },
      ),
    ),
    losses: cards.map(() => []),
  }),
};
