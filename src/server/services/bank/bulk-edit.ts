import type { Database } from '../../make-database';
import type { Asker } from '../asker';
import { Refusal } from '../refusal';
import { type DraftBody, readCardDraft, sameBody, saveCardDraft } from './draft';
import { handIn } from './hand-in';
import { archiveQuestion } from './review-version';

export type BulkAction =
  | { readonly do: 'tag' | 'untag'; readonly tag: string }
  /** The domain follows from the task statement. */
  | { readonly do: 'task'; readonly task: string }
  | { readonly do: 'lesson'; readonly lesson: string }
  | { readonly do: 'difficulty'; readonly difficulty: number }
  | { readonly do: 'archive' }
  | { readonly do: 'hand-in' };

export interface BulkResult {
  readonly slug: string;
  readonly done: boolean;
  /** What was done, or why not. */
  readonly words: string;
}

const tagsOf = ({ tags }: DraftBody): string[] => (Array.isArray(tags) ? tags.map(String) : []);

function changed(body: DraftBody, action: BulkAction): DraftBody {
  switch (action.do) {
    case 'tag':
      return { ...body, tags: [...new Set([...tagsOf(body), action.tag])] };
    case 'untag': {
      const { tags: _, ...rest } = body;
      const tags = tagsOf(body).filter((tag) => tag !== action.tag);
      return tags.length > 0 ? { ...rest, tags } : rest;
    }
    case 'task':
      return { ...body, task: action.task, domain: Number(action.task[0]) };
    case 'lesson':
      return { ...body, lesson: action.lesson };
    case 'difficulty':
      return { ...body, difficulty: action.difficulty };
    default:
      return body;
  }
}

async function change(db: Database, userId: string, slug: string, action: BulkAction): Promise<string | Refusal> {
  const draft = await readCardDraft(db, slug);
  const newest = await db.contentVersion.findFirst({
    where: { kind: 'card', slug },
    orderBy: { version: 'desc' },
    select: { id: true, body: true, builtIn: true, basedOnId: true },
  });
  if (newest?.builtIn)
    return new Refusal('invalid', 'Belongs to the course’s files: open it to make a version of your own.');
  const before = draft?.body ?? (newest?.body as DraftBody | undefined);
  if (!before) return new Refusal('not-found', 'Is not there any more.');
  const body = changed(before, action);
  if (sameBody(body, before)) return 'Was so already.';
  const saved = await saveCardDraft(db, {
    userId,
    slug,
    body,
    revision: draft?.revision ?? 0,
    fromId: newest?.id ?? null,
    basedOnId: draft ? draft.basedOnId : (newest?.basedOnId ?? null),
  });
  if (saved instanceof Refusal) return saved;
  if (!saved.saved) return new Refusal('conflict', 'Somebody is writing on it: try again.');
  return 'Changed in its draft. Submit it for review to publish the change.';
}

async function submit(db: Database, userId: string, slug: string): Promise<string | Refusal> {
  const draft = await db.cardDraft.findUnique({ where: { slug }, select: { revision: true } });
  if (!draft) return new Refusal('conflict', 'Has no draft to submit.');
  const handed = await handIn(db, { userId, slug, revision: draft.revision });
  if (handed instanceof Refusal) return handed;
  if ('versionId' in handed) return `Version ${handed.version} waits for a review.`;
  const [first] = handed.faults;
  const more = handed.faults.length - 1;
  return new Refusal(
    'invalid',
    `${first?.path.join('.') ?? 'The question'}: ${first?.message ?? 'does not fit'}${more > 0 ? `, and ${more} more` : ''}.`,
  );
}

async function act(db: Database, asker: Asker, slug: string, action: BulkAction): Promise<string | Refusal> {
  if (action.do === 'hand-in') return submit(db, asker.id, slug);
  if (action.do !== 'archive') return change(db, asker.id, slug, action);
  const archived = await archiveQuestion(db, asker, slug);
  return archived instanceof Refusal ? archived : 'Archived.';
}

/** Does one thing to several questions, one after the other, and says of each what came of it: a refusal of one stops none. */
export async function bulkEdit(
  db: Database,
  { asker, slugs, action }: { asker: Asker; slugs: readonly string[]; action: BulkAction },
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const slug of new Set(slugs)) {
    const outcome = await act(db, asker, slug, action);
    const done = !(outcome instanceof Refusal);
    results.push({ slug, done, words: done ? outcome : outcome.message });
  }
  return results;
}
