import { slugPattern } from './recipe.mjs';

const today = () => new Date().toISOString().slice(0, 10);
const kinds = ['write', 'complete', 'repair', 'reproduce', 'predict', 'convert'];

const pass = `{
  "StartAt": "First",
  "States": {
    "First": { "Type": "Pass", "End": true }
  }
}
`;

/** Fields only some kinds have. */
const own = { complete: 'keep: [First]\n', repair: 'shows: []\n' };

const yaml = (lesson, kind) => `# yaml-language-server: $schema=../exercise.schema.json
title: ''
lesson: ${lesson}#section-id
domain: 1
task: '1.1'
tags: []
difficulty: 1
kind: ${kind}
${own[kind] ?? ''}source:
  title: ''
  url: https://docs.aws.amazon.com/step-functions/latest/dg/
checkedOn: ${today()}
hints:
  - ''
scenarios:
  - id: usual
    title: ''
    shown: sample
    input: {}
    responses: {}
${
  kind === 'predict'
    ? ''
    : `  - id: unusual
    title: ''
    shown: hidden
    input: {}
    responses: {}
references:
  - { name: jsonpath, note: '' }
  - { name: jsonata, note: '' }
`
}wrong: []
symptoms: []
`;

/** @type {import('./recipe.mjs').Recipe} */
export const exercise = {
  usage: '<slug> <lesson> [kind]',
  about: `an exercise under its lesson, of a kind: ${kinds.join(', ')}`,
  fault: ([slug = '', lesson = '', kind = 'write']) =>
    slugPattern.test(slug) && slugPattern.test(lesson) && kinds.includes(kind)
      ? undefined
      : `Give a slug, the slug of its lesson, and a kind: ${kinds.join(', ')}.`,
  plan([slug, lesson, kind = 'write']) {
    const folder = `content/exercises/${slug}`;
    const references = kind === 'predict' ? [] : ['jsonpath', 'jsonata'];
    return {
      files: {
        [`${folder}/exercise.yaml`]: yaml(lesson, kind),
        [`${folder}/task.md`]: '\n',
        [`${folder}/starter.asl.json`]: pass,
        ...Object.fromEntries(references.map((name) => [`${folder}/references/${name}.asl.json`, pass])),
      },
      edits: [
        {
          path: 'content/catalog.yaml',
          change(text) {
            const line = `      - slug: ${lesson}\n`;
            const at = text.indexOf(line);
            if (at < 0) throw new Error(`content/catalog.yaml has no lesson “${lesson}”`);
            const start = at + line.length;
            const next = text.slice(start).search(/^ {0,6}\S/m);
            const end = next < 0 ? text.length : start + next;
            const entry = text.slice(start, end);
            const listed = /^( {8}exercises: \[)(.*)\]$/m;
            const changed = listed.test(entry)
              ? entry.replace(listed, `$1$2, ${slug}]`)
              : `        exercises: [${slug}]\n${entry}`;
            return text.slice(0, start) + changed + text.slice(end);
          },
        },
      ],
      next: [
        `${folder}/task.md: what is asked, so that a person enjoys it; exercise.yaml: title, hints in order, scenarios sample and hidden`,
        kind === 'predict'
          ? `${folder}/starter.asl.json: the machine; wrong/<name>.json: predictions that show a misconception, four at least`
          : `${folder}/references/: two that do the same by different means; wrong/<name>.asl.json: four at least, each named with its misconception`,
        'npm run -s asl -- content tells what is missing and which mutants no scenario kills; with --accept it keeps the expected histories',
      ],
    };
  },
};
