import { slugPattern } from './recipe.mjs';

const today = () => new Date().toISOString().slice(0, 10);

/** @type {import('./recipe.mjs').Recipe} */
export const lesson = {
  usage: '<slug> <unit>',
  about: 'a lesson with its first machine, at the end of a unit, e.g. `lesson choice-state deciding`',
  fault: ([slug = '', unit = '']) =>
    slugPattern.test(slug) && slugPattern.test(unit)
      ? undefined
      : 'Give a slug and the id of a unit of content/catalog.yaml.',
  plan([slug, unit]) {
    return {
      files: {
        [`content/lessons/${slug}/lesson.mdx`]: `---
title: ''
summary: ''
minutes: 8
tasks: ['1.1']
checkedOn: ${today()}
sources:
  - title: ''
    url: https://docs.aws.amazon.com/step-functions/latest/dg/
---

Open with a problem somebody has.

## One idea a section

<Machine name="first" />

## In short
`,
        [`content/lessons/${slug}/machines/first.yaml`]: `title: ''
definition:
  StartAt: First
  States:
    First:
      Type: Pass
      End: true
scenarios:
  - title: ''
    input: {}
    expect:
      status: SUCCEEDED
      path: [First]
`,
      },
      edits: [
        {
          path: 'content/catalog.yaml',
          change(text) {
            const unitAt = text.indexOf(`  - id: ${unit}\n`);
            if (unitAt < 0) throw new Error(`content/catalog.yaml has no unit “${unit}”`);
            const following = text.indexOf('\n  - id: ', unitAt + 1);
            const end = following < 0 ? text.trimEnd().length : following;
            return `${text.slice(0, end)}\n      - slug: ${slug}${text.slice(end)}`;
          },
        },
      ],
      next: [
        `content/lessons/${slug}/lesson.mdx: the text; every machine live, ending with a recap`,
        `content/lessons/${slug}/machines/: what they run, and what each scenario must show`,
        `npm run new -- cards ${slug} <card-id>, then npm run -s asl -- content`,
      ],
    };
  },
};
