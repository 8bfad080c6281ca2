import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Catalogue,
  canonicalJson,
  contentVersions,
  courseBodySchema,
  faultText,
  glossaryBodySchema,
  lessonBodySchema,
  load,
  searchBodySchema,
} from '@/catalog';
import { cardSchema } from '@/grading';
import { changed, course, filesWith, secondCard } from './files';

const faultsOf = async (changes: Record<string, string | undefined>): Promise<string[]> =>
  (await load(filesWith(changes))).faults.map(faultText);

const loaded = async (): Promise<Catalogue> => {
  const { catalogue, faults } = await load(filesWith());
  if (!catalogue) throw new Error(faults.map(faultText).join('\n'));
  return catalogue;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('load', () => {
  it('reads a course without faults into a frozen catalogue', async () => {
    const { lessons, cards, course: body } = await loaded();
    expect(lessons.map(({ slug }) => slug)).toEqual(['first']);
    expect(lessons[0]?.sections).toEqual([{ id: 'a-section', title: 'A section', depth: 2 }]);
    expect(lessons[0]?.cards).toEqual([{ id: 'a-card', section: 'a-section' }]);
    expect(lessons[0]?.machines.map(({ name }) => name)).toEqual(['pass']);
    expect(cards.map(({ id }) => id)).toEqual(['a-card']);
    expect(Object.isFrozen(body.lessons[0]?.sections)).toBe(true);
  });

  it('gives definitions and inputs as JSON text', async () => {
    const machine = (await loaded()).lessons[0]?.machines[0];
    expect(JSON.parse(machine?.definition ?? '')).toEqual({ StartAt: 'P', States: { P: { Type: 'Pass', End: true } } });
    expect(JSON.parse(machine?.scenarios[0]?.input ?? '')).toEqual({ x: 1 });
  });

  it('does not take what stands in a code fence for a heading or a machine', async () => {
    expect((await loaded()).lessons[0]?.sections).toHaveLength(1);
  });
});

describe('a fault names file, line, column and field', () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    [
      'a field of the wrong type',
      changed('cards/first.yaml', 'difficulty: 1', 'difficulty: hard'),
      'content/cards/first.yaml:7:17 cards[0].difficulty:',
    ],
    [
      'a missing field',
      changed('cards/first.yaml', '    prompt: Which?\n', ''),
      'content/cards/first.yaml:2:5 cards[0].prompt:',
    ],
    [
      'a field nobody knows',
      changed('catalog.yaml', 'title: Small', 'titel: Small'),
      'content/catalog.yaml:2:1 titel: no such field',
    ],
    [
      'front matter',
      changed('lessons/first/lesson.mdx', 'minutes: 3', 'minutes: 300'),
      'content/lessons/first/lesson.mdx:4:10 minutes:',
    ],
    [
      'no front matter',
      { 'lessons/first/lesson.mdx': '# Hello' },
      'content/lessons/first/lesson.mdx:1:1 begin the lesson',
    ],
    ['text that is no YAML', changed('coverage.yaml', 'topics:', 'topics: ]'), 'content/coverage.yaml:1:9'],
    [
      'a key given twice',
      changed('misconceptions.yaml', 'id: a-belief,', 'id: a-belief, id: other,'),
      'content/misconceptions.yaml:2:',
    ],
    ['a missing file', { 'catalog.yaml': undefined }, 'content/catalog.yaml:1:1 is missing'],
    ['a stray file', { 'cards/notes.txt': 'x' }, 'content/cards/notes.txt:1:1 is no content file'],
    [
      'a name of the wrong form',
      { 'cards/First Set.yaml': course['cards/first.yaml'] },
      'content/cards/First Set.yaml:1:1 rename',
    ],
    [
      'two answers in one',
      changed('lessons/first/machines/pass.yaml', 'input: { x: 1 }', 'responses: { P: [{ Return: 1, Hang: true }] }'),
      'content/lessons/first/machines/pass.yaml:8:22 scenarios[0].responses.P[0]: give exactly one',
    ],
  ])('%s', async (_, changes, start) => {
    const faults = await faultsOf(changes);
    expect(
      faults.some((fault) => fault.startsWith(start)),
      faults.join('\n'),
    ).toBe(true);
  });

  it('finds the faults of all files at once', async () => {
    const faults = await faultsOf({
      ...changed('cards/first.yaml', 'difficulty: 1', 'difficulty: 9'),
      ...changed('catalog.yaml', 'weight: 100', 'weight: 0'),
    });
    expect(faults).toHaveLength(2);
  });
});

describe('lint', () => {
  it.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      'a card twice',
      { 'cards/more.yaml': `cards:\n${secondCard('a-card')}` },
      /more\.yaml:2:9 cards\[0\]\.id: «a-card» is taken/,
    ],
    [
      'a choice of two',
      changed('cards/first.yaml', '      - { id: c, text: C, explanation: no, misconception: a-belief }\n', ''),
      /first\.yaml:\d+:\d+ cards\[0\]\.options: give three options at least/,
    ],
    [
      'a paragraph that is not there',
      changed('cards/first.yaml', '#a-section', '#b-section'),
      /first\.yaml:4:13 cards\[0\]\.lesson: no lesson has/,
    ],
    [
      'a task of another domain',
      changed('cards/first.yaml', 'domain: 1', 'domain: 2'),
      /task 1\.1 belongs to domain 1/,
    ],
    [
      'a misconception that is not there',
      changed('cards/first.yaml', 'a-belief', 'b-belief'),
      /options\[1\]\.misconception: the course has no misconception/,
    ],
    [
      'a wrong option without misconception',
      changed('cards/first.yaml', ', misconception: a-belief', ''),
      /options\[1\]: a wrong choice names/,
    ],
    [
      'a card no set has',
      changed('lessons/first/lesson.mdx', '"a-card"', '"b-card"'),
      /lesson\.mdx:18:1 there is no card/,
    ],
    [
      'a machine no file has',
      changed('lessons/first/lesson.mdx', '"pass"', '"fail"'),
      /machines\/fail\.yaml is missing/,
    ],
    [
      'a machine no lesson shows',
      changed('lessons/first/lesson.mdx', '<Machine name="pass" />', ''),
      /pass\.yaml:1:1 lesson «first» never shows it/,
    ],
    [
      'a dead link',
      changed('lessons/first/lesson.mdx', '(#a-section)', '(#gone)'),
      /lesson\.mdx:12:1 «#gone» leads nowhere/,
    ],
    [
      'a response for no state',
      changed('lessons/first/machines/pass.yaml', 'input: { x: 1 }', 'responses: { Q: [{ Return: 1 }] }'),
      /has no state «Q»/,
    ],
    [
      'a lesson nobody lists',
      { 'lessons/other/lesson.mdx': (course['lessons/first/lesson.mdx'] ?? '').replace(/<.*>/g, '') },
      /list «other» in catalog\.yaml/,
    ],
    [
      'a showcase that is not there',
      changed('catalog.yaml', 'units:', 'showcase: { lesson: first, machine: gone }\nunits:'),
      /«first» has no machine «gone»/,
    ],
    [
      'a placement card that is not there',
      changed('catalog.yaml', 'units:', 'placement: [b-card]\nunits:'),
      /placement\[0\]: there is no card «b-card»/,
    ],
    [
      'two placement cards of a lesson',
      changed('catalog.yaml', 'units:', 'placement: [a-card, a-card]\nunits:'),
      /placement\[1\]: lesson «first» is asked already/,
    ],
    [
      'an example the gallery names and nobody wrote',
      { 'playground/gallery.yaml': 'groups:\n  - { title: G, examples: [{ example: gone }] }\n' },
      /gallery\.yaml:2:.* there is no file playground\/examples\/gone\.yaml/,
    ],
    [
      'an example nobody sees',
      {
        'playground/gallery.yaml': 'groups:\n  - { title: G, examples: [{ lesson: first, machine: pass }] }\n',
        'playground/examples/hidden.yaml':
          'title: T\ncaption: C\ndefinition: { StartAt: A, States: { A: { Type: Succeed } } }\nexpect: { status: SUCCEEDED }\n',
      },
      /hidden\.yaml:1:1 the gallery never shows it/,
    ],
    [
      'a term whose other spelling is taken',
      changed('glossary.yaml', 'also: [words]', 'also: [A word]'),
      /glossary\.yaml:5:.*terms\[0\]\.also: «A word» is taken/,
    ],
    [
      'a term taught nowhere',
      changed('glossary.yaml', 'first#a-section', 'first#b-section'),
      /terms\[0\]\.lesson: no lesson has a section/,
    ],
    [
      'a term without its source',
      changed('glossary.yaml', 'source: page', 'source: book'),
      /there is no source «book»/,
    ],
    [
      'an event nobody explains',
      changed('glossary.yaml', 'TaskFailed: It happened., ', ''),
      /events: «TaskFailed» is not explained/,
    ],
    [
      'an event no history has',
      changed('glossary.yaml', 'TaskFailed: ', 'TaskFainted: '),
      /events\.TaskFainted: no history has such an event/,
    ],
    [
      'a lesson after itself',
      changed('catalog.yaml', 'slug: first', 'slug: first\n        after: [first]'),
      /comes, in the end, after itself/,
    ],
    ['minutes far from the words', changed('lessons/first/lesson.mdx', 'minutes: 3', 'minutes: 12'), /take about/],
    [
      'a heading twice',
      changed('lessons/first/lesson.mdx', '## A section', '## A section\n\n## A section'),
      /a title of its own/,
    ],
    [
      'coverage by a card that is not there',
      changed('coverage.yaml', '[a-card]', '[c-card]'),
      /coverage\.yaml:4:60 topics\[0\]\.lines\[0\]\.asked\[0\]/,
    ],
  ])('%s', async (_, changes, pattern) => {
    expect((await faultsOf(changes)).join('\n')).toMatch(pattern);
  });
});

describe('contentVersions', () => {
  it('gives a row each for the course, its lessons and its cards, of the shapes the server reads', async () => {
    const rows = contentVersions(await loaded(), sha256);
    expect(rows.map(({ kind, slug }) => `${kind} ${slug}`)).toEqual([
      'course small',
      'glossary small',
      'search small',
      'lesson first',
      'card a-card',
    ]);
    expect(courseBodySchema.parse(rows[0]?.body)).toEqual(rows[0]?.body);
    expect(glossaryBodySchema.parse(rows[1]?.body)).toEqual(rows[1]?.body);
    expect(searchBodySchema.parse(rows[2]?.body)).toEqual(rows[2]?.body);
    expect(lessonBodySchema.parse(rows[3]?.body)).toEqual(rows[3]?.body);
    expect(cardSchema.parse(rows[4]?.body)).toEqual(rows[4]?.body);
  });

  it('gives a digest that a database which reorders members and drops undefined ones can confirm', async () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, member]) => [key, reversed(member)]),
            )
          : value;
    for (const { body, sha256: digest } of contentVersions(await loaded(), sha256))
      expect(sha256(canonicalJson(reversed(JSON.parse(JSON.stringify(body)))))).toBe(digest);
  });
});

describe('canonicalJson', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
