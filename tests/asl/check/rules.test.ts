import { describe, expect, it } from 'vitest';
import { causes } from '@/asl/check/diagnostic';
import { checkDocument } from '@/asl/check/document';
import { type RuleId, rules } from '@/asl/rules';

const textOf = (example: unknown): string => (typeof example === 'string' ? example : JSON.stringify(example));
const found = (example: unknown, type?: 'EXPRESS') =>
  causes(checkDocument(textOf(example), type === undefined ? {} : { type }).diagnostics).map(({ rule }) => rule);

describe.each(Object.entries(rules))('rule %s', (id, rule) => {
  it('is broken by its failing example, and nothing else is', () => {
    expect(found(rule.fails, rule.type)).toEqual([id as RuleId]);
  });

  it('is kept by its mended example, which breaks no rule', () => {
    expect(found(rule.mended, rule.type)).toEqual([]);
  });

  it('says where it is from and when that was read', () => {
    expect(rule.claim).toMatch(/\.$/);
    expect(rule.source.length).toBeGreaterThan(10);
    expect(rule.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
