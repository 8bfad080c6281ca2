import { choiceCard, matchCard, numberCard, orderCard, typedCard } from '../../assemble';
import type { DraftCard, DraftFields } from '../../draft';
import type { ReadFile, ReadQuestion, SourceFile } from '../../format';
import { Losses, Malformed } from '../../loss';
import { ExternalIds, fieldsFromTags } from '../../metadata';
import { fingerprint, maxQuestions } from '../../text/bytes';
import { htmlToMarkdown } from '../../text/html-to-markdown';
import { keepImages } from '../../text/keep-images';
import { htmlIn } from '../../xml/html-in';
import { attributeOf, childOf, childrenOf, descendantsOf, type Element, nameOf, textIn } from '../../xml/parse';
import { openPackage, type Resource } from './package';

/** QTI 2.1 (and 2.0, 2.2, which say the same of these parts): a package of items, an archive of them, or one item. */
export function readQti21(file: SourceFile): ReadFile {
  const { resources, file: find } = openPackage(file);
  const images = new Map<string, Uint8Array>();
  const ids = new ExternalIds(fingerprint);
  const items = resources.flatMap((resource) => {
    const root = resource.document.documentElement;
    return root && nameOf(root) === 'assessmentItem' ? [{ root, resource }] : [];
  });
  if (items.length === 0)
    throw new Malformed(
      undefined,
      'No <assessmentItem> was found, with which a QTI 2 question begins. Choose another format, or another file.',
    );
  if (items.length > maxQuestions)
    throw new Malformed(
      undefined,
      `The file holds more than ${maxQuestions} questions. Split it and import the parts.`,
    );
  const questions = items.map(({ root, resource }) =>
    new Item(root, resource, images, (src) => find(src, resource.path)).read(ids),
  );
  return { questions, images };
}

/** Stands for a field inside a text while the text is read. */
const BLANK = '\uFFFC';

/** What stands beside a text and is not of it. */
const asides: ReadonlySet<string> = new Set(['feedbackInline', 'feedbackBlock', 'rubricBlock']);

type KindReader = (item: Item, fields: DraftFields, interaction: Element) => DraftCard | undefined;

const kinds: Record<string, KindReader> = {
  choiceInteraction: (item, fields, interaction) => {
    const { correct, cardinality, mapped } = item.response(interaction);
    const many = cardinality === 'multiple';
    const choices = childrenOf(interaction, 'simpleChoice');
    const most = Math.max(0, ...mapped.values());
    const answers = choices.map((choice) => {
      const ident = attributeOf(choice, 'identifier');
      const share =
        correct.length > 0 ? (correct.includes(ident) ? 1 : 0) : (mapped.get(ident) ?? 0) / (many ? 1 : most || 1);
      return { text: item.rich(choice), fraction: share, feedback: item.feedbackFor(ident, choice) };
    });
    return choiceCard(fields, answers, many, item.losses);
  },
  orderInteraction: (item, fields, interaction) => {
    const { correct } = item.response(interaction);
    const texts = new Map(
      childrenOf(interaction, 'simpleChoice').map((choice) => [attributeOf(choice, 'identifier'), item.rich(choice)]),
    );
    const rest = [...texts.keys()].filter((ident) => !correct.includes(ident));
    return orderCard(
      fields,
      [...correct, ...rest].flatMap((ident) => texts.get(ident) ?? []),
    );
  },
  matchInteraction: (item, fields, interaction) => {
    const { correct } = item.response(interaction);
    const [lefts = new Map<string, string>(), rights = new Map<string, string>()] = childrenOf(
      interaction,
      'simpleMatchSet',
    ).map(
      (set) =>
        new Map(
          childrenOf(set, 'simpleAssociableChoice').map((choice) => [
            attributeOf(choice, 'identifier'),
            item.rich(choice),
          ]),
        ),
    );
    const pairs = correct.map((pair) => pair.split(/\s+/));
    if (pairs.some(([left]) => pairs.filter(([other]) => other === left).length > 1)) {
      item.losses.add('kind', 'A side that belongs to several others is more than a matching card holds.');
      return undefined;
    }
    const matched = pairs.map(([left = '', right = '']) => ({
      left: lefts.get(left) ?? '',
      right: rights.get(right) ?? '',
    }));
    const alone = [...lefts.keys()].filter((ident) => !pairs.some(([left]) => left === ident));
    if (alone.length > 0) item.losses.add('option', `Sides that belong to nothing are left out: ${alone.length}.`);
    const used = new Set(pairs.map(([, right]) => right));
    const spare = [...rights].filter(([ident]) => !used.has(ident)).map(([, right]) => ({ left: '', right }));
    return matchCard(fields, [...matched, ...spare]);
  },
  textEntryInteraction: (item, fields, interaction) => {
    const { correct, mapped, caseCounts, baseType } = item.response(interaction);
    const most = Math.max(0, ...mapped.values()) || 1;
    const values = [...new Set([...correct, ...mapped.keys()])];
    if (values.length === 0) {
      item.losses.add('kind', 'No answer is named as right, so it cannot be a card.');
      return undefined;
    }
    const right = item.feedbackFor('RIGHT', undefined);
    const answers = values.map((value) => {
      const fraction = correct.includes(value) ? 1 : (mapped.get(value) ?? 0) / most;
      return { text: value, fraction, feedback: fraction >= 0.9999 ? right : '' };
    });
    const otherwise = item.feedbackFor('WRONG', undefined);
    const all = otherwise === '' ? answers : [...answers, { text: '*', fraction: 0, feedback: otherwise }];
    if (baseType !== 'float' && baseType !== 'integer') return typedCard(fields, all, caseCounts, item.losses);
    const tolerant = descendantsOf(item.root, 'equal').some((equal) =>
      /absolute|relative/.test(attributeOf(equal, 'toleranceMode')),
    );
    return numberCard(
      fields,
      all.map(({ text, ...rest }) => ({ value: text, tolerance: tolerant ? 1 : 0, ...rest })),
      item.losses,
    );
  },
};

const unsupported: Record<string, string> = {
  extendedTextInteraction: 'An essay is marked by a person, so it cannot be a card.',
  uploadInteraction: 'A file that is handed in is marked by a person, so it cannot be a card.',
};

class Item {
  readonly losses = new Losses();

  constructor(
    readonly root: Element,
    private readonly resource: Resource,
    private readonly images: Map<string, Uint8Array>,
    private readonly find: (src: string) => Uint8Array | undefined,
  ) {}

  read(ids: ExternalIds): ReadQuestion {
    const { root, losses, resource } = this;
    const identifier = attributeOf(root, 'identifier');
    const title = attributeOf(root, 'title');
    const body = childOf(root, 'itemBody');
    const interactions = body ? interactionsOf(body) : [];
    const [interaction] = interactions;
    const prompts = interactions
      .map((one) => childOf(one, 'prompt'))
      .flatMap((prompt) => (prompt ? [this.rich(prompt)] : []));
    const prompt = [body ? this.rich(body) : '', ...prompts].filter((text) => text !== '').join('\n\n');
    const ownId = resource.keywords.find((keyword) => keyword.startsWith('id:'))?.slice(3);
    const tags = resource.keywords.filter((keyword) => !keyword.startsWith('id:'));
    const fields: DraftFields = {
      id: '',
      prompt,
      explanation: this.explanation(interaction),
      ...fieldsFromTags(tags, losses),
    };
    return {
      externalId: ids.give(ownId || identifier || undefined, title, prompt),
      title,
      category: '',
      tags,
      card: this.card(fields, interactions),
      prompt,
      losses: losses.all,
    };
  }

  private card(fields: DraftFields, interactions: readonly Element[]): DraftCard | undefined {
    const [interaction] = interactions;
    if (!interaction) this.losses.add('kind', 'It asks nothing, so it cannot be a card.');
    else if (interactions.length > 1)
      this.losses.add('kind', 'It asks several things in one text, which no card does.');
    else {
      const name = nameOf(interaction);
      const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      if (kind) return kind(this, fields, interaction);
      const why = Object.hasOwn(unsupported, name) ? unsupported[name] : undefined;
      this.losses.add('kind', why ?? `No card can be a ${name.replace(/Interaction$/, '').slice(0, 40)} interaction.`);
    }
    return undefined;
  }

  /** What is declared of the response an interaction asks for. */
  response(interaction: Element) {
    const wanted = attributeOf(interaction, 'responseIdentifier');
    const declared = childrenOf(this.root, 'responseDeclaration').find(
      (one) => attributeOf(one, 'identifier') === wanted,
    );
    const entries = declared ? descendantsOf(declared, 'mapEntry') : [];
    return {
      cardinality: declared ? attributeOf(declared, 'cardinality') : 'single',
      baseType: declared ? attributeOf(declared, 'baseType') : '',
      correct: declared
        ? childrenOf(childOf(declared, 'correctResponse') ?? declared, 'value').map((value) => textIn(value).trim())
        : [],
      mapped: new Map(
        entries.map((entry) => [attributeOf(entry, 'mapKey'), Number(attributeOf(entry, 'mappedValue')) || 0]),
      ),
      // Equal strings are equal letter for letter unless a mapping says otherwise.
      caseCounts: entries.every((entry) => attributeOf(entry, 'caseSensitive') !== 'false'),
    };
  }

  /** What is said when this was chosen: inside the choice, or below the item under the choice's own name. */
  feedbackFor(identifier: string, choice: Element | undefined): string {
    const inside = choice ? descendantsOf(choice, 'feedbackInline') : [];
    const below = childrenOf(this.root, 'modalFeedback').filter((one) => attributeOf(one, 'identifier') === identifier);
    return [...inside, ...below]
      .map((one) => this.rich(one))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  private explanation(interaction: Element | undefined): string {
    const choices = new Set(
      interaction ? descendantsOf(interaction, 'simpleChoice').map((choice) => attributeOf(choice, 'identifier')) : [],
    );
    const general = childrenOf(this.root, 'modalFeedback').filter((one) => {
      const identifier = attributeOf(one, 'identifier');
      return !choices.has(identifier) && identifier !== 'RIGHT' && identifier !== 'WRONG';
    });
    const own =
      general.find((one) => attributeOf(one, 'identifier') === 'EXPLANATION') ??
      (general.length === 1 ? general[0] : undefined);
    if (general.length > 1 || (general.length === 1 && !own))
      this.losses.add('feedback', 'What is said of some answers in general is left out.');
    return own ? this.rich(own) : '';
  }

  /** An element's content as Markdown, without interactions, prompts and feedback inside it. */
  rich(element: Element): string {
    const cut = (inner: Element): string | undefined => {
      const name = nameOf(inner);
      if (/Interaction$/.test(name)) return /^(textEntry|inlineChoice)/.test(name) ? BLANK : '';
      return asides.has(name) && name !== nameOf(element) ? '' : undefined;
    };
    return htmlToMarkdown(htmlIn(element, cut), this.losses, keepImages(this.images, this.losses, this.find))
      .replace(/\s*\uFFFC\s*$/, '')
      .replaceAll(BLANK, '\\_\\_\\_\\_\\_')
      .trim();
  }
}

const interactionsOf = (element: Element): Element[] =>
  childrenOf(element).flatMap((child) => (/Interaction$/.test(nameOf(child)) ? [child] : interactionsOf(child)));
