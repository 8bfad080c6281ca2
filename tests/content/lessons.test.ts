import { readFileSync } from 'node:fs';
import { compile, run } from '@mdx-js/mdx';
import { createElement, type ReactNode } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import rehypeSlug from 'rehype-slug';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { partsBeside } from '@/components/exercises/lesson-parts';
import { Diagram } from '@/components/lesson/diagram';
import type { LessonParts } from '@/components/lesson/lesson-parts';
import rehypeGlossary from '../../scripts/lib/rehype-glossary.mjs';
import { shipped } from './catalogue';

const block = ({ children }: { children?: ReactNode }) => createElement('div', null, children);
const word = ({ children }: { children?: ReactNode }) => createElement('dfn', null, children);
const named =
  (kind: string) =>
  ({ name, id }: { name?: string; id?: string }) =>
    createElement('div', { 'data-kind': kind, 'data-name': name ?? id });

const gloss = ({ id, children }: { id?: string; children?: ReactNode }) =>
  createElement('a', { 'data-gloss': id }, children);

/** What every lesson may use besides Markdown. */
const everywhere = { Gloss: gloss, Diagram, Note: block, Exam: block, Term: word };
/** What its page gives it. */
const parts: LessonParts = { Machine: named('machine'), Twins: named('machine'), Card: named('card') };

const render = async (file: string, given: LessonParts = parts): Promise<string> => {
  const code = await compile(readFileSync(`content/${file}`, 'utf8'), {
    outputFormat: 'function-body',
    remarkPlugins: [remarkGfm, remarkFrontmatter],
    rehypePlugins: [rehypeSlug, rehypeGlossary],
  });
  const { default: Content } = await run(code, { ...runtime, baseUrl: import.meta.url });
  return renderToStaticMarkup(createElement(Content, { components: { ...everywhere, ...given } }));
};

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((found) => found[1] ?? '');

describe.each((await shipped()).lessons)('lesson $slug', (lesson) => {
  const html = render(lesson.file);

  it('compiles, and its headings have the ids the catalogue knows', async () => {
    expect(all(await html, /<h[23] id="([^"]*)"/g)).toEqual(lesson.sections.map(({ id }) => id));
  });

  it('can be read beside an exercise', async () => {
    const beside = await render(lesson.file, partsBeside(lesson.slug));
    expect(all(beside, /<h[23] id="([^"]*)"/g)).toEqual(lesson.sections.map(({ id }) => id));
    expect(all(beside, /(Here the lesson runs a machine)/g)).toHaveLength(lesson.machines.length);
  });

  it('shows each machine once, in the order of the catalogue', async () => {
    expect(all(await html, /data-kind="machine" data-name="([^"]*)"/g)).toEqual(
      lesson.machines.map(({ name }) => name),
    );
  });

  it('asks a card in the section that teaches it', async () => {
    const sections = (await html).split(/<h2 id="/).slice(1);
    for (const section of sections) {
      const id = section.slice(0, section.indexOf('"'));
      for (const card of all(section, /data-kind="card" data-name="([^"]*)"/g))
        expect(lesson.cards).toContainEqual({ id: card, section: id });
    }
  });

  it('marks a word of the glossary once in a section, and none inside a heading, code or a link', async () => {
    const sections = (await html).split('<h2');
    for (const section of sections) {
      const marked = all(section, /data-gloss="([^"]*)"/g);
      expect(marked).toEqual([...new Set(marked)]);
    }
    expect(await html).not.toMatch(/<(code|h[23]|dfn)[^>]*>[^<]*<a data-gloss/);
    expect(all(await html, /data-gloss="([^"]*)"/g).length).toBeGreaterThan(0);
  });

  it('names every drawing and describes it', async () => {
    for (const drawing of (await html).split('<svg').slice(1)) {
      const [, title, words] =
        /^[^>]*role="img"[^>]*aria-labelledby="(\S+)"[^>]*aria-describedby="(\S+)"/.exec(drawing) ?? [];
      expect(drawing).toContain(`<title id="${title}">`);
      expect(drawing).toMatch(/<title id="[^"]+">[^<]{10,}<\/title>/);
      expect(drawing).toMatch(new RegExp(`<p id="${words}">[^<]{40,}</p>`));
      expect(drawing.split('</svg>')[0]).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|<p>/i);
    }
  });

  it('has a drawing', async () => {
    expect(await html).toContain('<svg');
  });

  it('opens with a problem, says what the exam turns on, and closes with a recap', async () => {
    const text = readFileSync(`content/${lesson.file}`, 'utf8');
    expect((await html).indexOf('<h2')).toBeGreaterThan(200);
    expect(text.match(/<Exam>/g)).toHaveLength(1);
    expect(lesson.sections.at(-1)?.title).toBe('Recap');
  });

  it('takes 6 to 12 minutes', () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(6);
    expect(lesson.minutes).toBeLessThanOrEqual(12);
  });
});
