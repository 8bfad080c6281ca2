import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { TEACH_SECTIONS } from '@/components/teach/sections';

const pages = globSync('src/app/teach/**/page.tsx');

describe('the instructors’ side', () => {
  it('asks on every page who its visitor is', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(
      pages.filter((page) => !/await requireInstructor\(|await requireTeacher\(/.test(readFileSync(page, 'utf8'))),
    ).toEqual([]);
  });

  it('names only parts whose page exists', () => {
    const missing = TEACH_SECTIONS.filter(({ href }) => !pages.includes(`src/app${href}/page.tsx`));
    expect(missing).toEqual([]);
  });
});
