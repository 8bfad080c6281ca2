/** What rules are about, in the order one meets them. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** How the ids of its rules begin, up to the first full stop. */
  readonly families: readonly string[];
}

export const TOPICS: readonly Topic[] = [
  { id: 'text', title: 'The text', families: ['definition'] },
  { id: 'fields', title: 'Fields', families: ['field'] },
  { id: 'states', title: 'States', families: ['state', 'wait', 'timestamp', 'pass', 'name'] },
  { id: 'transitions', title: 'Transitions', families: ['graph'] },
  { id: 'choices', title: 'Choice rules', families: ['choice'] },
  { id: 'errors', title: 'Retry and Catch', families: ['errors'] },
  { id: 'tasks', title: 'Tasks and services', families: ['task', 'resource', 'credentials'] },
  { id: 'express', title: 'Express workflows', families: ['express'] },
  { id: 'paths', title: 'Paths and templates', families: ['path', 'template', 'context'] },
  { id: 'jsonata', title: 'JSONata', families: ['jsonata', 'language'] },
  { id: 'variables', title: 'Variables', families: ['variable'] },
  { id: 'map', title: 'Map', families: ['map'] },
  { id: 'practice', title: 'Good practice', families: ['advice'] },
];

const byFamily = new Map(TOPICS.flatMap((topic) => topic.families.map((family) => [family, topic] as const)));

/** The topic of a rule; an id of no known family is a fault of this table. */
export function topicOf(id: string): Topic {
  const family = id.split('.', 1)[0] ?? '';
  const topic = byFamily.get(family);
  if (topic === undefined) throw new Error(`No topic lists the family '${family}'.`);
  return topic;
}
