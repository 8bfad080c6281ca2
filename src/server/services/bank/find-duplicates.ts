import { diceCoefficient } from 'dice-coefficient';
import type { Queries } from '../../make-database';

export interface Duplicate {
  readonly a: { readonly slug: string; readonly prompt: string; readonly builtIn: boolean };
  readonly b: { readonly slug: string; readonly prompt: string; readonly builtIn: boolean };
  /** 0 to 1: how much of their text is the same. */
  readonly likeness: number;
  /** The one was made from the other. */
  readonly fork: boolean;
}

/** A question as it is compared. */
export interface QuestionText {
  readonly slug: string;
  readonly prompt: string;
  readonly builtIn: boolean;
  readonly basedOn: string | null;
  /** Prompt, the machine that is asked about, and everything that can be chosen. */
  readonly text: string;
}

/** Two texts this much alike are shown. */
const threshold = 0.8;
/** Words in a row that two texts must share before they are compared at all. */
const run = 3;
/** A run of words in more texts than this tells nothing. */
const commonplace = 40;
const most = 100;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$.]+/gu, ' ')
    .trim();

/** Pairs of places in `texts` that share a run of words. */
function candidates(texts: readonly string[]): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    const words = text.split(' ');
    const runs = new Set(
      words.length <= run ? [text] : words.slice(0, 1 - run).map((_, at) => words.slice(at, at + run).join(' ')),
    );
    for (const one of runs) {
      const found = holders.get(one);
      if (found) found.push(place);
      else holders.set(one, [place]);
    }
  }
  const pairs = new Map<string, [number, number]>();
  for (const places of holders.values()) {
    if (places.length > commonplace) continue;
    for (const [at, a] of places.entries()) for (const b of places.slice(at + 1)) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}

/** Every question that is not archived, as its newest version has it; where it was never handed in, as its draft does. */
export const readQuestionTexts = (db: Queries): Promise<QuestionText[]> =>
  db.$queryRaw<QuestionText[]>`
    WITH newest AS (
      SELECT DISTINCT ON (v."slug") v."slug", v."body", v."builtIn", o."slug" AS "basedOn"
      FROM "content_version" v LEFT JOIN "content_version" o ON o."id" = v."basedOnId"
      WHERE v."kind" = 'card' AND v."state" <> 'archived' ORDER BY v."slug", v."version" DESC),
    question AS (
      SELECT * FROM newest
      UNION ALL
      SELECT d."slug", d."body", false, o."slug" FROM "card_draft" d LEFT JOIN "content_version" o ON o."id" = d."basedOnId"
      WHERE NOT EXISTS (SELECT 1 FROM newest WHERE newest."slug" = d."slug"))
    SELECT "slug", coalesce("body"->>'prompt', '') AS "prompt", "builtIn", "basedOn",
      coalesce("body"->>'prompt', '') || ' ' || coalesce("body"->>'machine', '') || ' ' || coalesce("body"->>'definition', '') || ' ' || coalesce((
        SELECT string_agg(words #>> '{}', ' ' ORDER BY words #>> '{}')
        FROM jsonb_path_query("body", 'strict $.*[*].text ? (@.type() == "string")', '{}', true) AS words), '') AS "text"
    FROM question ORDER BY "slug"`;

/** Pairs of questions whose text is nearly the same, the most alike first, and after them those one of which was made from the other; at most 100. */
export function pairDuplicates(questions: readonly QuestionText[]): Duplicate[] {
  const told = questions.filter(({ prompt }) => prompt.trim() !== '');
  const texts = told.map(({ text }) => plain(text));
  return candidates(texts)
    .flatMap(([i, j]): Duplicate[] => {
      const [a, b, textA = '', textB = ''] = [told[i], told[j], texts[i], texts[j]];
      if (!a || !b || Math.min(textA.length, textB.length) / Math.max(textA.length, textB.length) < 0.6) return [];
      const likeness = diceCoefficient(textA, textB);
      if (likeness < threshold) return [];
      const side = ({ slug, prompt, builtIn }: QuestionText) => ({ slug, prompt, builtIn });
      return [{ a: side(a), b: side(b), likeness, fork: a.basedOn === b.slug || b.basedOn === a.slug }];
    })
    .sort((x, y) => Number(x.fork) - Number(y.fork) || y.likeness - x.likeness)
    .slice(0, most);
}

/** Pairs among all questions of the bank, by `pairDuplicates`. */
export const findDuplicates = async (db: Queries): Promise<Duplicate[]> => pairDuplicates(await readQuestionTexts(db));
