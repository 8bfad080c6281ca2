import type { z } from 'zod';
import { type CardDraft, cardDraftSchema, wrongChoices } from './index';

/** What a card may refer to. */
export interface CardNames {
  /** `lesson#section` of every heading. */
  readonly paragraphs: ReadonlySet<string>;
  /** Task statement → its domain. */
  readonly tasks: ReadonlyMap<string, number>;
  readonly misconceptions: ReadonlySet<string>;
}

/** What is wrong with one field of a card. */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Every reference of a card that leads nowhere. */
export function checkReferences(card: CardDraft, names: CardNames): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!names.paragraphs.has(card.lesson))
    faults.push({ path: ['lesson'], message: `no lesson has a section «${card.lesson}»` });
  const domain = names.tasks.get(card.task);
  if (domain === undefined) faults.push({ path: ['task'], message: `the exam has no task statement ${card.task}` });
  else if (domain !== card.domain)
    faults.push({ path: ['domain'], message: `task ${card.task} belongs to domain ${domain}` });
  for (const { path, misconception } of wrongChoices(card))
    if (misconception !== undefined && !names.misconceptions.has(misconception))
      faults.push({ path: [...path, 'misconception'], message: `the course has no misconception «${misconception}»` });
  return faults;
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    body,
  );

/** A schema's issue in words for whoever fills in the form. */
function inWords(issue: z.core.$ZodIssue, body: unknown): string {
  const value = valueAt(body, issue.path);
  if (value === '') return 'fill this in';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'write something here';
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `give at least ${issue.minimum}${issue.minimum === 1 ? '' : ': add one'}`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `${issue.maximum} is the most: take one away`;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `shorten this to ${issue.maximum.toLocaleString('en')} characters`;
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'write an address that begins with https://';
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'write something here';
  if (issue.code === 'invalid_type') return 'choose something here';
  if (issue.code === 'invalid_value') return 'choose one of those offered';
  return issue.message;
}

/** What its author writes of a card: without what a run computed. */
const written = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || !('computed' in body)) return body;
  const { computed: _, ...rest } = body;
  return rest;
};

/** A card as its author left it: ready to be completed, or what is wrong with each of its fields. */
export function checkCard(
  body: unknown,
  names: CardNames,
): { readonly draft: CardDraft } | { readonly faults: FieldFault[] } {
  const read = cardDraftSchema.safeParse(written(body));
  if (!read.success)
    return {
      faults: read.error.issues.map((issue) => ({
        path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
        message: inWords(issue, body),
      })),
    };
  const faults = checkReferences(read.data, names);
  return faults.length > 0 ? { faults } : { draft: read.data };
}
