import { eventTypes } from '@/asl';
import type { ContentFiles } from '@/catalog';

const card = (id: string, more = '') => `  - id: ${id}
    kind: single
    lesson: first#a-section
    domain: 1
    task: '1.1'
    difficulty: 1
    prompt: Which?
    explanation: This one.
    source: { title: A page, url: https://docs.aws.amazon.com/ }
    checkedOn: 2026-11-24
    options:
      - { id: a, text: A, correct: true, explanation: yes it is }
      - { id: b, text: B, explanation: no, misconception: a-belief }
      - { id: c, text: C, explanation: no, misconception: a-belief }
${more}`;

/** A whole small course without a fault. */
export const course: Readonly<Record<string, string>> = {
  'catalog.yaml': `slug: small
title: Small
exam:
  code: DVA-C02
  version: '2.1'
  domains:
    - { number: 1, title: Development, weight: 100, tasks: [{ id: '1.1', title: Develop }] }
units:
  - id: one
    title: One
    summary: The first.
    lessons:
      - slug: first
`,
  'misconceptions.yaml': `misconceptions:
  - { id: a-belief, title: It is so, explanation: It is not., lesson: first#a-section }
`,
  'coverage.yaml': `topics:
  - title: Notes
    lines:
      - { note: A line, taught: [first#a-section], asked: [a-card] }
`,
  'glossary.yaml': `sources:
  page: { title: A page, url: https://docs.aws.amazon.com/ }
checkedOn: 2026-11-24
terms:
  - { id: a-word, term: A word, also: [words], says: What it means., lesson: first#a-section, source: page }
events: { ${eventTypes.map((type) => `${type}: It happened.`).join(', ')} }
`,
  'lessons/first/lesson.mdx': `---
title: First
summary: The first lesson.
minutes: 3
tasks: ['1.1']
checkedOn: 2026-11-24
sources:
  - title: A page
    url: https://docs.aws.amazon.com/
---

A problem. [Back to it](#a-section), or [there](/lessons/first#a-section).

## A section

<Machine name="pass" />

<Card id="a-card" />

\`\`\`
## No heading <Machine name="nowhere" />
\`\`\`
`,
  'lessons/first/machines/pass.yaml': `title: Pass
definition:
  StartAt: P
  States:
    P: { Type: Pass, End: true }
scenarios:
  - title: It passes
    input: { x: 1 }
    expect: { status: SUCCEEDED, output: { x: 1 }, path: [P], seconds: 0 }
`,
  'cards/first.yaml': `cards:\n${card('a-card')}`,
};

export const secondCard = card;

/** The course with some files replaced, added or (with undefined) removed. */
export const filesWith = (changes: Readonly<Record<string, string | undefined>> = {}): ContentFiles => {
  const files = new Map(Object.entries({ ...course, ...changes }).filter(([, text]) => text !== undefined));
  return { paths: [...files.keys()], read: (path) => files.get(path) ?? '' };
};

/** The text of a file with a piece replaced; the piece must be there. */
export const changed = (file: string, from: string, to: string): Record<string, string> => {
  const text = course[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no «${from}»`);
  return { [file]: text.replace(from, to) };
};
