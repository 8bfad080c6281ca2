/** What a field is called where its name alone does not say it, and what to put there. By the last names of its path. */
export const FIELD_WORDS: Readonly<Record<string, { readonly label?: string; readonly hint?: string }>> = {
  title: { label: 'Title' },
  lesson: { label: 'Lesson paragraph', hint: 'The paragraph that teaches what this asks.' },
  domain: { label: 'Exam domain' },
  task: { label: 'Task statement' },
  tags: { label: 'Tags', hint: 'Lower-case words joined by hyphens.' },
  difficulty: { label: 'Difficulty', hint: '1 gentle, 2 moderate, 3 demanding.' },
  version: { label: 'Version', hint: 'Your own count of its meaning: higher when what is asked changes.' },
  type: { label: 'Workflow type' },
  'design.type': { label: 'State type' },
  languages: { label: 'Query languages', hint: 'In which a state may be written.' },
  source: { label: 'Source' },
  'source.title': { label: 'Title of the source' },
  'source.url': { label: 'Address of the source', hint: 'An https address.' },
  checkedOn: { label: 'Checked on', hint: 'When you last compared it with the source, e.g. 2026-11-24.' },
  clock: { label: 'Start of the virtual clock', hint: 'E.g. 2026-01-01T00:00:00Z.' },
  seed: { label: 'Seed', hint: 'Of identifiers, jitter and drawn inputs. Without it the name is taken.' },
  limits: { label: 'Limits' },
  'limits.events': { label: 'Most events of a history' },
  'limits.seconds': { label: 'Most virtual seconds' },
  keep: { label: 'States that must stay as they are' },
  shows: { label: 'Misconceptions the starter shows' },
  hints: { hint: 'In the order in which they are offered. Name where to look, not the answer.' },
  shown: { label: 'Shown', hint: 'Samples are shown whole, hidden ones by their title alone.' },
  group: { label: 'Group', hint: 'Scenarios of one group count together, all or nothing.' },
  points: { label: 'Points' },
  expect: { label: 'What it expects', hint: 'What is not said here is compared with the first reference.' },
  reference: {
    label: 'Compared with the reference',
    hint: 'all: calls, times and the end; outcome: the end alone; none.',
  },
  vary: { label: 'Drawn inputs', hint: 'Further inputs of the same shape defeat hard-coded answers.' },
  inputs: { label: 'Shape of the inputs', hint: '$int, $number, $one, $text, $flag, $maybe and $list draw.' },
  count: { label: 'How many' },
  world: { label: 'Sandbox world', hint: 'Services that answer what the responses do not name.' },
  objects: { label: 'Objects in S3', hint: 'Bucket, then key, then text.' },
  note: { label: 'Note', hint: 'What is different about this solution; shown to who has passed.' },
  misconception: { label: 'Misconception' },
  symptoms: {
    label: 'What shows which misconception',
    hint: 'Every field that is given must fit; the first that fits is named.',
  },
  when: { label: 'Shown when' },
  divergence: { label: 'What went another way' },
  target: { label: 'Of the call of' },
  instead: { label: 'Called in its place' },
  nth: { label: 'Which call of it' },
  at: { label: 'At virtual second' },
  hint: { label: 'Hint that helps most', hint: 'Its number, from 1.' },
  weights: { label: 'Weights', hint: 'What each share of the score is for; together they make the whole.' },
  draw: { label: 'Situations drawn for the proof' },
  equivalents: {
    label: 'Equivalent mutants',
    hint: 'Named by the proof, each with the reason why nothing can tell it apart.',
  },
  mockedResponses: { label: 'Answers several scenarios share' },
  design: { hint: 'What the definition itself must hold, whatever it does.' },
};

/** What a rule of design, or another kind of item in a list, is called, and what it asks; by the tag that names it in the file. */
const TAG_WORDS: Readonly<Record<string, { readonly title: string; readonly about: string }>> = {
  'uses-type': { title: 'Uses a state type', about: 'At least one state is of this type.' },
  'avoids-type': { title: 'Avoids a state type', about: 'No state is of this type.' },
  'uses-field': { title: 'Uses a field', about: 'At least one state has this field.' },
  'avoids-field': { title: 'Avoids a field', about: 'No state has this field.' },
  'field-at-least': {
    title: 'A field at least so large',
    about: 'Where a state writes this field as a number, it is no less than this.',
  },
  'task-recovers': {
    title: 'A task recovers by itself',
    about: 'Every state that makes this call has a Retry or a Catch of its own.',
  },
  'child-executions': {
    title: 'Child executions',
    about: 'Every Map in distributed mode runs its items in child executions of this type.',
  },
  'no-polling-loop': { title: 'No polling loop', about: 'No Wait state is come back to by way of a Choice.' },
  'at-most-states': {
    title: 'At most so many states',
    about: 'The definition has no more states than this, at any depth.',
  },
  language: { title: 'Query languages', about: 'Every state is written in one of these.' },
  keeps: { title: 'Keeps states as given', about: 'These states stay as they are in the starter.' },
};

/** The title of a tag and what it asks; a tag without words of its own is spelled out. */
export const tagWords = (tag: string): { readonly title: string; readonly about?: string } =>
  Object.hasOwn(TAG_WORDS, tag) ? (TAG_WORDS[tag] ?? { title: tag }) : { title: spelled(tag) };

/** `checkedOn` → `Checked on`. */
const spelled = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ');
  return /^[A-Z]/.test(name) ? name : words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
};

type Said = { readonly label: string; readonly hint?: string | undefined };

export function fieldWords(path: readonly (string | number)[]): Said {
  const names = path.filter((part) => typeof part === 'string');
  const last = names.at(-1) ?? '';
  const pair = names.slice(-2).join('.');
  const said =
    (Object.hasOwn(FIELD_WORDS, pair) ? FIELD_WORDS[pair] : undefined) ??
    (Object.hasOwn(FIELD_WORDS, last) ? FIELD_WORDS[last] : undefined);
  return { label: said?.label ?? spelled(last), hint: said?.hint };
}
