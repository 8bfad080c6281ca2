import { choiceCard, matchCard, numberCard, orderCard, typedCard } from '../../assemble';
import type { DraftCard, DraftFields } from '../../draft';
import type { ReadFile, ReadQuestion, SourceFile } from '../../format';
import { Losses, Malformed } from '../../loss';
import { ExternalIds, fieldsFromTags } from '../../metadata';
import { fingerprint, maxQuestions } from '../../text/bytes';
import { keepImages } from '../../text/keep-images';
import { toMarkdown } from '../../text/rich';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  type Element,
  lineOfElement,
  nameOf,
  textIn,
} from '../../xml/parse';
import { type Condition, metadataOf, readCondition } from './item-12';
import { fieldsFromMetadata, misconceptionsFrom } from './metadata';
import { openPackage } from './package';

/** QTI 1.2 (IMS Question & Test Interoperability: ASI information model 1.2), as Canvas and others write it: one file or a package. */
export function readQti12(file: SourceFile): ReadFile {
  const { resources, file: find } = openPackage(file);
  const images = new Map<string, Uint8Array>();
  const ids = new ExternalIds(fingerprint);
  const roots = resources.flatMap(({ path, document }) => {
    const root = document.documentElement;
    return root && nameOf(root) === 'questestinterop' ? [{ path, root }] : [];
  });
  if (roots.length === 0)
    throw new Malformed(1, 'a QTI 1.2 file begins with <questestinterop>. Choose another format, or another file.');
  const questions: ReadQuestion[] = [];
  for (const { path, root } of roots)
    for (const item of descendantsOf(root, 'item')) {
      if (questions.length >= maxQuestions)
        throw new Malformed(
          lineOfElement(item),
          `the file holds more than ${maxQuestions} questions. Split it and import the parts.`,
        );
      questions.push(new Item(item, images, (src) => find(src, path)).read(ids));
    }
  if (questions.length === 0) throw new Malformed(undefined, 'The file holds no <item>, so no question.');
  return { questions, images };
}

class Item {
  private readonly losses = new Losses();
  private readonly metadata: Map<string, string>;
  private readonly conditions: readonly Condition[];
  private readonly feedbackIds: ReadonlySet<string>;

  constructor(
    private readonly item: Element,
    private readonly images: Map<string, Uint8Array>,
    private readonly find: (src: string) => Uint8Array | undefined,
  ) {
    this.metadata = metadataOf(item);
    this.conditions = descendantsOf(item, 'respcondition').map(readCondition);
    this.feedbackIds = new Set(childrenOf(item, 'itemfeedback').map((feedback) => attributeOf(feedback, 'ident')));
  }

  read(ids: ExternalIds): ReadQuestion {
    const { item, losses } = this;
    const ident = attributeOf(item, 'ident');
    const title = attributeOf(item, 'title');
    const presentation = childOf(item, 'presentation');
    const prompt = presentation ? this.rich(presentation, true) : '';
    const tags = (this.metadata.get('tags') ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    const fields: DraftFields = {
      id: '',
      prompt,
      explanation: this.feedbackOf(({ other, equals }) => other && equals.length === 0),
      ...fieldsFromTags(tags, losses),
      ...fieldsFromMetadata(this.metadata),
    };
    if (descendantsOf(item, 'hint').length > 0) losses.add('hint', 'Hints are left out.');
    const card = presentation && this.card(fields, presentation);
    return {
      externalId: ids.give(ident || undefined, title, prompt),
      title,
      line: lineOfElement(item),
      category: '',
      tags,
      card,
      prompt,
      losses: losses.all,
    };
  }

  private card(fields: DraftFields, presentation: Element): DraftCard | undefined {
    const choices = descendantsOf(presentation, 'response_lid');
    const typed = [...descendantsOf(presentation, 'response_str'), ...descendantsOf(presentation, 'response_num')];
    const type = this.metadata.get('question_type') ?? this.metadata.get('cc_profile') ?? '';
    const [choice] = choices;
    if (choices.length > 1 && typed.length === 0 && !/dropdown|blank/.test(type)) return this.matching(fields, choices);
    if (choice && choices.length === 1 && typed.length === 0)
      return /ordered/i.test(attributeOf(choice, 'rcardinality'))
        ? this.ordering(fields, choice)
        : this.choice(fields, choice);
    if (typed.length === 1 && choices.length === 0 && this.awarding().length > 0)
      return this.typed(fields, type, typed[0] as Element);
    this.losses.add(
      'kind',
      typed.length + choices.length === 0
        ? 'It asks nothing, so it cannot be a card.'
        : typed.length === 1 && choices.length === 0
          ? 'An essay is marked by a person, so it cannot be a card.'
          : 'Several fields in one text, or fields of a kind that no card has.',
    );
    return undefined;
  }

  private choice(fields: DraftFields, response: Element): DraftCard {
    const many = /multiple/i.test(attributeOf(response, 'rcardinality'));
    const most = Math.max(...this.awarding().map(({ score }) => score ?? 0), 0) || 1;
    const share = new Map<string, number>();
    for (const { equals, score } of this.awarding())
      for (const { value } of equals) share.set(value, Math.max(share.get(value) ?? 0, many ? 1 : (score ?? 0) / most));
    const misconceptions = misconceptionsFrom(this.metadata);
    const answers = descendantsOf(response, 'response_label').map((label) => {
      const ident = attributeOf(label, 'ident');
      return {
        ident,
        text: this.rich(label, false),
        fraction: share.get(ident) ?? 0,
        feedback: this.feedbackOf(
          ({ equals, negated }) => equals.length === 1 && equals[0]?.value === ident && !negated,
        ),
      };
    });
    const card = choiceCard(fields, answers, many, this.losses);
    return {
      ...card,
      options: card.options.map((option, index) => {
        const misconception = misconceptions.get(answers[index]?.ident ?? '');
        return misconception ? { ...option, misconception } : option;
      }),
    };
  }

  private ordering(fields: DraftFields, response: Element): DraftCard {
    const texts = new Map(
      descendantsOf(response, 'response_label').map((label) => [attributeOf(label, 'ident'), this.rich(label, false)]),
    );
    const right = this.awarding()[0]?.equals.map(({ value }) => value) ?? [];
    const order = right.filter((ident) => texts.has(ident));
    return orderCard(
      fields,
      [...order, ...[...texts.keys()].filter((ident) => !order.includes(ident))].map((ident) => texts.get(ident) ?? ''),
    );
  }

  private matching(fields: DraftFields, responses: readonly Element[]): DraftCard {
    const right = new Map(
      this.awarding()
        .flatMap(({ equals }) => equals)
        .map(({ response, value }) => [response, value]),
    );
    const labels = new Map(
      responses
        .flatMap((response) => descendantsOf(response, 'response_label'))
        .map((label) => [attributeOf(label, 'ident'), this.rich(label, false)]),
    );
    const pairs = responses.map((response) => ({
      left: this.rich(response, true),
      right: labels.get(right.get(attributeOf(response, 'ident')) ?? '') ?? '',
    }));
    const used = new Set(pairs.map((pair) => pair.right));
    return matchCard(fields, [
      ...pairs,
      ...[...new Set(labels.values())].filter((text) => !used.has(text)).map((text) => ({ left: '', right: text })),
    ]);
  }

  private typed(fields: DraftFields, type: string, response: Element): DraftCard {
    const most = Math.max(...this.awarding().map(({ score }) => score ?? 0), 0) || 1;
    const otherwise = this.feedbackOf(
      ({ negated, equals, score }) => negated && equals.length === 0 && score === undefined,
    );
    const named = this.conditions.flatMap((condition) =>
      condition.equals.map(({ value }) => ({ value, condition, fraction: (condition.score ?? 0) / most })),
    );
    const values = [...new Set(named.map(({ value }) => value))];
    const answers = values.map((value) => ({
      text: value,
      fraction: Math.max(...named.filter((one) => one.value === value).map(({ fraction }) => fraction)),
      feedback: this.feedbackOf(({ equals }) => equals.some((one) => one.value === value)),
    }));
    const anything = otherwise === '' ? [] : [{ text: '*', fraction: 0, feedback: otherwise }];
    const numeric =
      nameOf(response) === 'response_num' ||
      /numerical/.test(type) ||
      descendantsOf(response, 'render_fib').some((field) =>
        /decimal|integer|scientific/i.test(attributeOf(field, 'fibtype')),
      );
    if (!numeric) {
      const counts = this.conditions.flatMap(({ equals }) => equals).every(({ caseCounts }) => caseCounts);
      return typedCard(fields, [...answers, ...anything], counts, this.losses);
    }
    const ranges = this.conditions.flatMap(({ from, to, equals, score }) =>
      from !== undefined && to !== undefined && equals.length === 0 && score
        ? [
            {
              value: String(Number(((from + to) / 2).toFixed(9))),
              tolerance: Math.abs(to - from) / 2,
              fraction: 1,
              feedback: '',
            },
          ]
        : [],
    );
    const tolerant = this.conditions.some(({ from, to, equals }) => equals.length > 0 && from !== to);
    return numberCard(
      fields,
      [
        ...[...answers, ...anything].map(({ text, ...rest }) => ({
          value: text,
          tolerance: tolerant ? 1 : 0,
          ...rest,
        })),
        ...ranges,
      ],
      this.losses,
    );
  }

  /** Conditions that give points. */
  private awarding(): Condition[] {
    return this.conditions.filter(({ score }) => score !== undefined && score > 0);
  }

  /** What is shown where such a condition holds. */
  private feedbackOf(holds: (condition: Condition) => boolean): string {
    const shown = new Set(
      this.conditions
        .filter(holds)
        .flatMap(({ feedback }) => feedback)
        .filter((id) => this.feedbackIds.has(id)),
    );
    return childrenOf(this.item, 'itemfeedback')
      .filter((feedback) => shown.has(attributeOf(feedback, 'ident')))
      .map((feedback) => this.rich(feedback, false))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  /** The material of an element as Markdown; `own` leaves out what belongs to the responses inside it. */
  private rich(element: Element, own: boolean): string {
    const parts: string[] = [];
    const keep = keepImages(this.images, this.losses, this.find);
    const walk = (from: Element) => {
      for (const child of childrenOf(from)) {
        const name = nameOf(child);
        if (name === 'mattext' || name === 'matemtext') {
          const plain = /plain/i.test(attributeOf(child, 'texttype')) || attributeOf(child, 'texttype') === '';
          parts.push(toMarkdown(textIn(child), plain ? 'moodle' : 'html', this.losses, keep));
        } else if (name === 'matimage') {
          const address = keep(attributeOf(child, 'uri'));
          if (address) parts.push(`![](${address})`);
        } else if (/^mat(audio|video|applet|application)$/.test(name))
          this.losses.add('formatting', 'Sound, film and applets are left out.');
        else if (!(own && /^(response_|render_)/.test(name))) walk(child);
      }
    };
    walk(element);
    return parts.filter((part) => part !== '').join('\n\n');
  }
}
