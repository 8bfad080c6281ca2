import type { DraftFields, PlainDraft } from './draft';
import type { Losses } from './loss';

/** A mark that tells our reader which kind a question was before a format without that kind held it. */
export const kindTag = (kind: PlainDraft['kind']): string => `kind:${kind}`;

/** What of a card's own fields can stand in tags, e.g. `domain:1`. */
export const tagsOf = ({ lesson, domain, task, difficulty }: DraftFields): string[] => [
  ...(lesson ? [`lesson:${lesson}`] : []),
  ...(domain ? [`domain:${domain}`] : []),
  ...(task ? [`task:${task}`] : []),
  ...(difficulty ? [`difficulty:${difficulty}`] : []),
];

const readers: Record<string, (value: string) => Partial<DraftFields> | undefined> = {
  lesson: (value) => (/^[a-z0-9-]+#[a-z0-9-]+$/.test(value) ? { lesson: value } : undefined),
  domain: (value) => (/^[1-4]$/.test(value) ? { domain: Number(value) } : undefined),
  task: (value) => (/^[1-4]\.[1-9]$/.test(value) ? { task: value } : undefined),
  difficulty: (value) => (/^[1-3]$/.test(value) ? { difficulty: Number(value) } : undefined),
  kind: () => ({}),
};

/** The fields that tags name; a tag that names none is told as lost, since cards have no tags of their own. */
export function fieldsFromTags(tags: readonly string[], losses: Losses): Partial<DraftFields> {
  let fields: Partial<DraftFields> = {};
  const unknown: string[] = [];
  for (const tag of tags) {
    const [name = '', ...rest] = tag.split(':');
    const read = Object.hasOwn(readers, name) ? readers[name]?.(rest.join(':').trim()) : undefined;
    if (read) fields = { ...fields, ...read };
    else unknown.push(tag);
  }
  if (unknown.length > 0)
    losses.add('metadata', `Tags are left out: ${unknown.slice(0, 6).join(', ')}${unknown.length > 6 ? ' …' : ''}.`);
  return fields;
}

/** What tags cannot say of a card. */
export function tellUntagged(card: PlainDraft, losses: Losses): void {
  if (card.source) losses.add('metadata', 'The source and the day it was checked are left out.');
  if (hasMisconceptions(card)) losses.add('metadata', 'The misconceptions that wrong answers name are left out.');
}

export function hasMisconceptions(card: PlainDraft): boolean {
  switch (card.kind) {
    case 'single':
    case 'multiple':
      return card.options.some(({ misconception }) => misconception);
    case 'match':
      return card.left.some(({ mistakes }) => mistakes.some(({ misconception }) => misconception));
    default:
      return card.mistakes.some(({ misconception }) => misconception);
  }
}

/** Explanations that a plain list of items or pairs cannot carry. */
export function tellUnexplained(card: PlainDraft, losses: Losses): void {
  if (card.kind === 'order' && (card.items.some(({ explanation }) => explanation) || card.mistakes.length > 0))
    losses.add('feedback', 'What is said of each item and of items placed the wrong way round is left out.');
  if (card.kind === 'match' && card.left.some(({ explanation, mistakes }) => explanation || mistakes.length > 0))
    losses.add('feedback', 'What is said of each pair is left out.');
}

/** Gives every question an id of its own: the file's, else its title, else a digest of its text. */
export class ExternalIds {
  private readonly given = new Set<string>();

  constructor(private readonly digest: (text: string) => string) {}

  give(id: string | undefined, title: string, text: string): string {
    const wanted = [id, title && `title:${title}`, `text:${this.digest(text)}`].flatMap((one) =>
      one ? [one.slice(0, 200)] : [],
    );
    const free = wanted.find((one) => !this.given.has(one));
    let found = free ?? wanted.at(-1) ?? '';
    for (let n = 2; this.given.has(found); n++) found = `${wanted.at(-1)}/${n}`;
    this.given.add(found);
    return found;
  }
}
