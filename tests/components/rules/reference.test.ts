import { describe, expect, it } from 'vitest';
import { findingsOf, practices, rules } from '@/asl';
import { isEntryId, learnHref, ruleHref } from '@/components/rules/href';
import { reference } from '@/components/rules/reference';
import { TOPICS } from '@/components/rules/topics';
import { shipped } from '../../content/catalogue';

const entries = [...reference().values()];

describe('the rule reference', () => {
  it('has an entry for every rule and practice, and for nothing else', () => {
    expect(entries.map(({ id }) => id).toSorted()).toEqual(
      [...Object.keys(rules), ...Object.keys(practices)].toSorted(),
    );
  });

  it('has rules under every topic', () => {
    for (const topic of TOPICS) expect(entries.some((entry) => entry.topic === topic)).toBe(true);
  });

  it.each(entries)('$id shows an example that draws it, the same mended, and where it is from', (entry) => {
    const options = { type: entry.machineType };
    expect(findingsOf(entry.fails, options).findings.map(({ rule }) => rule)).toContain(entry.id);
    expect(findingsOf(entry.mended, options).findings.map(({ rule }) => rule)).not.toContain(entry.id);
    expect(entry.marked.to).toBeGreaterThan(entry.marked.from);
    expect(entry.marked.message).not.toBe('');
    expect([entry.source.length > 10, /^\d{4}-\d{2}-\d{2}$/.test(entry.read)]).toEqual([true, true]);
  });

  it('knows of AWS’s refusal wherever the rule is an error', () => {
    for (const { kind, aws } of entries) if (kind === 'error') expect(aws.length).toBeGreaterThan(0);
  });
});

describe('links to what explains a rule', async () => {
  const sections = new Set(
    (await shipped()).lessons.flatMap(({ slug, sections }) => sections.map(({ id }) => `/lessons/${slug}#${id}`)),
  );

  it.each(entries)('of $id lead somewhere', ({ id }) => {
    const href = learnHref(id);
    expect(href.startsWith('/lessons/') ? sections.has(href) : href === ruleHref(id) && isEntryId(id)).toBe(true);
  });

  it('lead into lessons for more than half of the rules', () => {
    expect(entries.filter(({ lesson }) => lesson !== undefined).length).toBeGreaterThan(entries.length / 2);
  });
});
