import { type Answer, choiceCard, matchCard, numberCard, orderCard, trueFalseCard, typedCard } from '../../assemble';
import type { DraftCard, DraftFields } from '../../draft';
import type { ReadFile, ReadQuestion, SourceFile } from '../../format';
import { Losses, Malformed } from '../../loss';
import { ExternalIds, fieldsFromTags } from '../../metadata';
import { fingerprint, maxQuestions, textOf } from '../../text/bytes';
import { keepImages } from '../../text/keep-images';
import { textFormatOf, toMarkdown } from '../../text/rich';
import { fractionOf, type GiftAnswer, splitAnswers, splitGeneral, toAnswer, toNumber } from './answers';
import { findUnescaped, type GiftQuestion, scanGift, unescapeGift } from './scan';

/** GIFT, every kind of it: choice, several choices, true–false, short answer, matching, missing word, number, essay, description. */
export function readGift(file: SourceFile): ReadFile {
  const scanned = scanGift(textOf(file.bytes));
  if (scanned.length === 0)
    throw new Malformed(
      undefined,
      'No question was found. GIFT writes a question as its text with the answers in braces: Which? {=This ~That}',
    );
  if (scanned.length > maxQuestions)
    throw new Malformed(
      undefined,
      `The file holds more than ${maxQuestions} questions. Split it and import the parts.`,
    );
  const ids = new ExternalIds(fingerprint);
  const images = new Map<string, Uint8Array>();
  return { questions: scanned.map((question) => readQuestion(question, ids, images)), images };
}

function readQuestion(scanned: GiftQuestion, ids: ExternalIds, images: Map<string, Uint8Array>): ReadQuestion {
  const losses = new Losses();
  const usual = textFormatOf(scanned.mark, 'moodle');
  const rich = (text: string): string => {
    const own = /^\s*\[(html|moodle|plain|markdown)\]/i.exec(text);
    const format = textFormatOf(own?.[1], usual);
    return toMarkdown(
      unescapeGift(own ? text.slice(own[0].length) : text).trim(),
      format,
      losses,
      keepImages(images, losses, () => undefined),
    );
  };
  const missingWord = scanned.answers !== undefined && scanned.after.trim() !== '';
  const prompt = missingWord
    ? `${rich(scanned.before)} \\_\\_\\_\\_\\_ ${rich(scanned.after)}`.trim()
    : rich(scanned.before);
  if (prompt === '' && scanned.title === '')
    throw new Malformed(scanned.line, 'the question has no text. Write it before the braces.');
  const card = makeCard(scanned, prompt, rich, losses);
  return {
    externalId: ids.give(scanned.id, scanned.title, `${prompt}\n${scanned.answers ?? ''}`),
    title: scanned.title,
    line: scanned.line,
    category: scanned.category,
    tags: scanned.tags,
    card,
    prompt,
    losses: losses.all,
  };
}

const truths: Record<string, boolean> = { T: true, TRUE: true, F: false, FALSE: false };

function makeCard(
  { answers, tags, line }: GiftQuestion,
  prompt: string,
  rich: (text: string) => string,
  losses: Losses,
): DraftCard | undefined {
  if (answers === undefined) {
    losses.add('kind', 'A description asks nothing, so it cannot be a card.');
    return undefined;
  }
  const { body, general } = splitGeneral(answers);
  if (body.trim() === '') {
    losses.add('kind', 'An essay is marked by a person, so it cannot be a card.');
    return undefined;
  }
  const fields: DraftFields = { id: '', prompt, explanation: rich(general), ...fieldsFromTags(tags, losses) };
  if (body.trimStart().startsWith('#')) {
    const given = splitAnswers(body.trimStart().slice(1), line);
    return numberCard(
      fields,
      given.map((answer) => toNumber(answer, rich, line)),
      losses,
    );
  }
  const truth = readTruth(body);
  if (truth) {
    const [wrong = '', right = ''] = truth.feedback.map(rich);
    return trueFalseCard(
      fields,
      truth.value,
      truth.value ? { whenTrue: right, whenFalse: wrong } : { whenTrue: wrong, whenFalse: right },
    );
  }
  const given = splitAnswers(body, line);
  if (given.some(({ sign }) => sign === ''))
    throw new Malformed(
      line,
      'an answer has no sign in front. Write = before a right answer and ~ before a wrong one.',
    );
  if (given.some(({ sign }) => sign === '~')) return makeChoice(fields, given, rich, losses);
  if (given.some(({ text }) => isPair(text))) return makePairs(fields, given, tags, rich, line, losses);
  return typedCard(
    fields,
    given.map((answer) => ({ ...toAnswer(answer, rich), text: unescapeGift(answer.text) })),
    false,
    losses,
  );
}

function readTruth(body: string): { value: boolean; feedback: string[] } | undefined {
  const [word = '', ...feedback] = splitHashes(body);
  const key = word.trim().toUpperCase();
  return Object.hasOwn(truths, key) ? { value: truths[key] === true, feedback } : undefined;
}

/** `T#when wrong#when right`. */
function splitHashes(body: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = findUnescaped(body, '#'); at !== -1; at = findUnescaped(body, '#', from)) {
    parts.push(body.slice(from, at));
    from = at + 1;
  }
  return [...parts, body.slice(from)];
}

const isPair = (text: string): boolean => /->/.test(text);

function makePairs(
  fields: DraftFields,
  given: readonly GiftAnswer[],
  tags: readonly string[],
  rich: (text: string) => string,
  line: number,
  losses: Losses,
): DraftCard {
  if (!given.every(({ text, sign }) => sign === '=' && isPair(text)))
    throw new Malformed(line, 'a matching question has an answer without ->. Write each as =left -> right.');
  if (given.some(({ feedback }) => feedback !== ''))
    losses.add('feedback', 'What is said of single pairs is left out: a pair has no feedback in GIFT.');
  const pairs = given.map(({ text }) => {
    const at = text.indexOf('->');
    return { left: rich(text.slice(0, at)), right: rich(text.slice(at + 2)) };
  });
  if (!tags.includes('kind:order')) return matchCard(fields, pairs);
  return orderCard(
    fields,
    [...pairs].sort((a, b) => Number(a.left) - Number(b.left)).map(({ right }) => right),
  );
}

function makeChoice(
  fields: DraftFields,
  given: readonly GiftAnswer[],
  rich: (text: string) => string,
  losses: Losses,
): DraftCard {
  const answers: Answer[] = given.map((answer) => toAnswer(answer, rich));
  const many = !given.some((answer) => answer.sign === '=' || fractionOf(answer) >= 0.9999);
  return choiceCard(fields, answers, many, losses);
}
