/** The columns a question has once, in the order they are written; texts, marks and remarks have a number behind their name. */
export const plainColumns = [
  'id',
  'kind',
  'prompt',
  'explanation',
  'lesson',
  'domain',
  'task',
  'difficulty',
  'source title',
  'source url',
  'checked on',
  'input',
  'unit',
] as const;
