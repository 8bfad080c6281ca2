import { z } from 'zod';
import { slug } from '@/grading';
import type { PlainDraft } from './draft';

/** Text that may be empty, bounded as a card's is. */
const text = z.string().max(20_000);
const mistake = { explanation: text, misconception: slug.optional() };

const fields = {
  id: slug.or(z.literal('')),
  lesson: z.string().max(200).optional(),
  domain: z.int().min(1).max(4).optional(),
  task: z.string().max(20).optional(),
  difficulty: z.int().min(1).max(3).optional(),
  prompt: text,
  explanation: text.default(''),
  source: z.strictObject({ title: z.string().max(500), url: z.string().max(2_000) }).optional(),
  checkedOn: z.string().max(20).optional(),
};

const option = z.strictObject({
  id: slug,
  text,
  correct: z.boolean().optional(),
  explanation: text.default(''),
  misconception: slug.optional(),
});

/** What any draft may hold at most; that it is whole is not asked. */
export const draftCardSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...fields, options: z.array(option).max(30) }),
  z.strictObject({
    kind: z.literal('multiple'),
    ...fields,
    choose: z.int().min(0).max(30),
    options: z.array(option).max(30),
  }),
  z.strictObject({
    kind: z.literal('order'),
    ...fields,
    items: z.array(z.strictObject({ id: slug, text, explanation: text.default('') })).max(30),
    mistakes: z
      .array(z.strictObject({ first: slug, second: slug, ...mistake }))
      .max(60)
      .default([]),
  }),
  z.strictObject({
    kind: z.literal('match'),
    ...fields,
    left: z
      .array(
        z.strictObject({
          id: slug,
          text,
          right: slug,
          explanation: text.default(''),
          mistakes: z
            .array(z.strictObject({ right: slug, ...mistake }))
            .max(30)
            .default([]),
        }),
      )
      .max(30),
    right: z.array(z.strictObject({ id: slug, text })).max(30),
  }),
  z.strictObject({
    kind: z.literal('fill'),
    ...fields,
    answer: z.enum(['path', 'number', 'text']),
    unit: z.string().max(40).optional(),
    accept: z.array(z.string().max(500)).max(30),
    right: text.default(''),
    mistakes: z
      .array(z.strictObject({ value: z.string().max(500), ...mistake }))
      .max(60)
      .default([]),
    otherwise: text.default(''),
  }),
]) satisfies z.ZodType<PlainDraft>;
