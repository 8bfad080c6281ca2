import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { checkDefinition } from '@/asl/check/check';
import { causes } from '@/asl/check/diagnostic';
import { rules } from '@/asl/rules';

const offered = Object.entries(rules).flatMap(([id, { fails, type }]) => {
  if (typeof fails === 'string') return [];
  return causes(checkDefinition(fails, { type })).flatMap(({ fix }) =>
    fix === undefined ? [] : [{ id, fails, type, fix }],
  );
});

describe('quick fixes', () => {
  it('are offered for more than a handful of rules', () => {
    expect(offered.length).toBeGreaterThan(8);
  });

  it.each(offered)('the fix for $id mends the definition and breaks no other rule', ({ fails, type, fix }) => {
    expect(causes(checkDefinition(applyFix(fails, fix), { type }))).toEqual([]);
  });
});
