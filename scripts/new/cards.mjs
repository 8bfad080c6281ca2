import { slugPattern } from './recipe.mjs';

const today = () => new Date().toISOString().slice(0, 10);

/** @type {import('./recipe.mjs').Recipe} */
export const cards = {
  usage: '<lesson-slug> <card-id>',
  about: "a lesson's card set with its first card, e.g. `cards choice-state choice-default`",
  fault: ([slug = '', id = '']) =>
    slugPattern.test(slug) && slugPattern.test(id) ? undefined : 'Give the lesson’s slug and an id for the first card.',
  plan([slug, id]) {
    return {
      files: {
        [`content/cards/${slug}.yaml`]: `cards:
  - id: ${id}
    kind: single
    lesson: ${slug}#section-id
    domain: 1
    task: '1.1'
    difficulty: 1
    prompt: ''
    explanation: ''
    source:
      title: ''
      url: https://docs.aws.amazon.com/step-functions/latest/dg/
    checkedOn: ${today()}
    options:
      - { id: right, text: '', correct: true, explanation: '' }
      - { id: tempting, text: '', explanation: '', misconception: '' }
      - { id: other, text: '', explanation: '', misconception: '' }
`,
      },
      edits: [],
      next: [
        `content/cards/${slug}.yaml: prompt, options, an explanation for each, a misconception for each wrong one`,
        `content/lessons/${slug}/lesson.mdx: <Card id="${id}" /> where it belongs`,
        'npm run -s asl -- content tells what is still missing, with file and line',
      ],
    };
  },
};
