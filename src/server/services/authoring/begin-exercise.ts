import type { ExerciseFiles } from '@/catalog';

const machine = `{
  "StartAt": "First",
  "States": {
    "First": { "Type": "Pass", "End": true }
  }
}
`;

/** The files of a new exercise: of the right shape as far as can be known, and with a word wherever the author's is wanted. */
export const newExercise = (title: string, lesson: string, today: string): ExerciseFiles => ({
  'exercise.yaml': `title: ${JSON.stringify(title)}
lesson: ${lesson}
domain: 1
task: '1.1'
difficulty: 1
kind: write
source:
  title: AWS Step Functions Developer Guide
  url: https://docs.aws.amazon.com/step-functions/latest/dg/
checkedOn: ${today}
# In the order in which they are offered.
hints:
  - Say first what to look at.
scenarios:
  # Shown whole.
  - id: usual
    title: The usual case
    shown: sample
    input: { order: A-1 }
    responses: {}
  # Shown by its title alone.
  - id: unusual
    title: The unusual case
    shown: hidden
    input: { order: A-2 }
    responses: {}
# Two that do the same by different means; the first gives what is expected.
references:
  - { name: jsonpath, note: In JSONPath. }
  - { name: jsonata, note: In JSONata. }
# Four at least, each showing the misconception it names.
wrong: []
symptoms: []
`,
  'task.md': 'Say what is to be built, so that somebody enjoys building it.\n',
  'starter.asl.json': machine,
  'references/jsonpath.asl.json': machine,
  'references/jsonata.asl.json': machine
    .replace('{', '{\n  "QueryLanguage": "JSONata",')
    .replace('  "StartAt"', '  "StartAt"'),
});
