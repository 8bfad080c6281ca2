import { choiceCard, matchCard, numberCard, orderCard, trueFalseCard, typedCard } from '../../assemble';
import type { DraftCard, DraftFields } from '../../draft';
import type { ReadFile, ReadQuestion, SourceFile } from '../../format';
import { Losses, Malformed } from '../../loss';
import { ExternalIds, fieldsFromTags } from '../../metadata';
import { fromBase64 } from '../../text/base64';
import { fingerprint, maxQuestions, textOf } from '../../text/bytes';
import { keepImages } from '../../text/keep-images';
import { textFormatOf, toMarkdown } from '../../text/rich';
import {
  attributeOf,
  childOf,
  childrenOf,
  type Element,
  lineOfElement,
  nameOf,
  parseXml,
  textIn,
} from '../../xml/parse';

/** Moodle XML as Moodle documents it (docs.moodle.org/en/Moodle_XML_format). */
export function readMoodle(file: SourceFile): ReadFile {
  const root = parseXml(textOf(file.bytes)).documentElement;
  if (!root || nameOf(root) !== 'quiz')
    throw new Malformed(
      root ? lineOfElement(root) : 1,
      'a Moodle XML file begins with <quiz>. Choose another format, or another file.',
    );
  const images = new Map<string, Uint8Array>();
  const ids = new ExternalIds(fingerprint);
  const questions: ReadQuestion[] = [];
  let category = '';
  for (const question of childrenOf(root, 'question')) {
    if (attributeOf(question, 'type') === 'category') {
      category = textIn(childOf(childOf(question, 'category') ?? question, 'text'))
        .replace(/^\$course\$\/?/, '')
        .trim();
      continue;
    }
    if (questions.length >= maxQuestions)
      throw new Malformed(
        lineOfElement(question),
        `the file holds more than ${maxQuestions} questions. Split it and import the parts.`,
      );
    questions.push(new Reader(question, category, images).read(ids));
  }
  if (questions.length === 0) throw new Malformed(undefined, 'The file holds no question.');
  return { questions, images };
}

/** Why a kind of Moodle's cannot be a card. */
const unsupported: Record<string, string> = {
  essay: 'An essay is marked by a person, so it cannot be a card.',
  description: 'A description asks nothing, so it cannot be a card.',
  cloze: 'A cloze holds several questions in one text, which no card does.',
  multianswer: 'A cloze holds several questions in one text, which no card does.',
};

type KindReader = (reader: Reader, fields: DraftFields) => DraftCard;

const kinds: Record<string, KindReader> = {
  multichoice: (reader, fields) =>
    choiceCard(fields, reader.answers(), reader.value('single') === 'false', reader.losses),
  truefalse: (reader, fields) => {
    const answers = reader.answers('moodle');
    const named = (word: string) => answers.find(({ text }) => text.trim().toLowerCase() === word);
    return trueFalseCard(fields, (named('true')?.fraction ?? 0) > 0, {
      whenTrue: named('true')?.feedback ?? '',
      whenFalse: named('false')?.feedback ?? '',
    });
  },
  shortanswer: (reader, fields) =>
    typedCard(fields, reader.answers('typed'), reader.value('usecase') === '1', reader.losses),
  numerical: (reader, fields) => {
    if (childrenOf(reader.question, 'units').some((units) => childrenOf(units).length > 0))
      reader.losses.add('metadata', 'The units and what they multiply by are left out.');
    const tolerances = childrenOf(reader.question, 'answer').map((answer) =>
      Number(textIn(childOf(answer, 'tolerance')) || 0),
    );
    const answers = reader.answers('typed').map(({ text, fraction, feedback }, index) => ({
      value: text.trim(),
      tolerance: tolerances[index] ?? 0,
      fraction,
      feedback,
    }));
    return numberCard(fields, answers, reader.losses);
  },
  matching: (reader, fields) =>
    matchCard(
      fields,
      childrenOf(reader.question, 'subquestion').map((pair) => ({
        left: reader.rich(pair),
        right: toMarkdown(
          textIn(childOf(childOf(pair, 'answer') ?? pair, 'text')),
          'moodle',
          reader.losses,
          reader.keep(pair),
        ),
      })),
    ),
  ordering: (reader, fields) =>
    orderCard(
      fields,
      reader.answers().map(({ text }) => text),
    ),
};

class Reader {
  readonly losses = new Losses();

  constructor(
    readonly question: Element,
    private readonly category: string,
    private readonly images: Map<string, Uint8Array>,
  ) {}

  read(ids: ExternalIds): ReadQuestion {
    const { question, losses } = this;
    const type = attributeOf(question, 'type');
    const title = textIn(childOf(childOf(question, 'name') ?? question, 'text')).trim();
    const prompt = this.rich(childOf(question, 'questiontext'));
    const tags = childrenOf(childOf(question, 'tags') ?? question, 'tag').map((tag) =>
      textIn(childOf(tag, 'text')).trim(),
    );
    const idNumber = textIn(childOf(question, 'idnumber')).trim();
    const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    if (!type)
      throw new Malformed(lineOfElement(question), 'a <question> has no type. Name it, e.g. type="multichoice".');
    let card: DraftCard | undefined;
    if (kind) {
      const fields = {
        id: '',
        prompt,
        explanation: this.rich(childOf(question, 'generalfeedback')),
        ...fieldsFromTags(tags, losses),
      };
      card = kind(this, fields);
      this.tellRest();
    } else
      losses.add(
        'kind',
        Object.hasOwn(unsupported, type)
          ? (unsupported[type] ?? '')
          : `No card can be a question of type “${type.slice(0, 40)}”.`,
      );
    return {
      externalId: ids.give(idNumber || undefined, title, prompt + textIn(question)),
      title,
      line: lineOfElement(question),
      category: this.category,
      tags,
      card,
      prompt,
      losses: losses.all,
    };
  }

  /** The text of a child that says one word. */
  value(name: string): string {
    return textIn(childOf(this.question, name)).trim();
  }

  answers(as: 'rich' | 'moodle' | 'typed' = 'rich') {
    return childrenOf(this.question, 'answer').map((answer) => {
      const text = textIn(childOf(answer, 'text'));
      return {
        text: as === 'rich' ? this.rich(answer) : text,
        fraction: Number(attributeOf(answer, 'fraction') || 0) / (as === 'rich' && this.isOrdering ? 1 : 100),
        feedback: this.rich(childOf(answer, 'feedback')),
      };
    });
  }

  private get isOrdering(): boolean {
    return attributeOf(this.question, 'type') === 'ordering';
  }

  /** `<x format="html"><text>…</text><file …/></x>` as Markdown. */
  rich(element: Element | undefined): string {
    if (!element) return '';
    const text = textIn(childOf(element, 'text'));
    return text.trim() === ''
      ? ''
      : toMarkdown(text, textFormatOf(attributeOf(element, 'format'), 'moodle'), this.losses, this.keep(element));
  }

  /** Keeps the pictures that stand beside a text. */
  keep(element: Element) {
    return keepImages(this.images, this.losses, (src) => {
      const name = safeDecode(src.replace(/^@@PLUGINFILE@@\//, ''));
      const file = childrenOf(element, 'file').find((one) => attributeOf(one, 'name') === name);
      return file && attributeOf(file, 'encoding') === 'base64' ? fromBase64(textIn(file)) : undefined;
    });
  }

  /** What Moodle's questions have beside and cards do not. */
  private tellRest(): void {
    const said = (name: string) =>
      childrenOf(this.question, name).some((one) => textIn(childOf(one, 'text')).trim() !== '');
    if (said('hint')) this.losses.add('hint', 'Hints between tries are left out.');
    const general = ['correctfeedback', 'incorrectfeedback']
      .filter(said)
      .map((name) => textIn(childOf(childOf(this.question, name) ?? this.question, 'text')));
    // What Moodle writes there by itself says nothing of the question.
    if (general.some((text) => !/^(<p>)?\s*your answer is (partially )?(in)?correct\.?\s*(<\/p>)?$/i.test(text.trim())))
      this.losses.add('feedback', 'What is said of any right or any wrong answer is left out.');
  }
}

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
