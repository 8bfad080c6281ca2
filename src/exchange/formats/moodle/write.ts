import { isTrueFalse } from '../../assemble';
import type { PlainDraft } from '../../draft';
import type { CardToWrite, WriteOptions, WrittenFile } from '../../format';
import { Losses } from '../../loss';
import { tagsOf, tellUnexplained, tellUntagged } from '../../metadata';
import { toBase64 } from '../../text/base64';
import { bytesOf } from '../../text/bytes';
import { imageTypeOf } from '../../text/image-kind';
import { picturesOf, replacePictures } from '../../text/markdown';
import { el, writeXml, type XmlNode } from '../../xml/write';

/** Cards as Moodle XML, texts as Markdown, pictures inside the file. */
export function writeMoodle(cards: readonly CardToWrite[], { image }: WriteOptions): WrittenFile {
  const losses: Losses[] = [];
  const questions = cards.map((one) => {
    const lost = new Losses();
    losses.push(lost);
    return question(one, new Writer(lost, image));
  });
  return { bytes: bytesOf(writeXml(el('quiz', {}, ...questions))), losses: losses.map(({ all }) => all) };
}

class Writer {
  constructor(
    readonly lost: Losses,
    private readonly image: WriteOptions['image'],
  ) {}

  /** `<name format="markdown"><text>…</text><file …/></name>`. */
  rich(name: string, text: string, attributes: XmlNode['attributes'] = {}, ...more: XmlNode[]): XmlNode {
    const files = new Map<string, XmlNode>();
    const names = new Map<string, string>();
    for (const { address } of picturesOf(text)) {
      const bytes = this.image(address);
      if (!bytes) {
        this.lost.add('image', 'A picture that is no longer there is left out.');
        continue;
      }
      const file = `picture-${names.size + 1}.${(imageTypeOf(bytes) ?? 'image/png').slice(6)}`;
      names.set(address, file);
      files.set(file, el('file', { name: file, path: '/', encoding: 'base64' }, toBase64(bytes)));
    }
    const written = replacePictures(text.trim(), (address) => {
      const file = names.get(address);
      return file && `@@PLUGINFILE@@/${file}`;
    });
    return el(name, { ...attributes, format: 'markdown' }, el('text', {}, written), ...files.values(), ...more);
  }

  /** An answer with its share of the points, in per cent. */
  answer(text: string, fraction: number, explanation: string, ...more: XmlNode[]): XmlNode {
    return this.rich('answer', text, { fraction }, this.rich('feedback', explanation), ...more);
  }

  /** An answer that is typed, so that its text has no marks. */
  typed(text: string, fraction: number, explanation: string, ...more: XmlNode[]): XmlNode {
    return el(
      'answer',
      { fraction, format: 'plain_text' },
      el('text', {}, text),
      this.rich('feedback', explanation),
      ...more,
    );
  }
}

function question({ externalId, card }: CardToWrite, writer: Writer): XmlNode {
  tellUntagged(card, writer.lost);
  tellUnexplained(card, writer.lost);
  const tags = tagsOf(card);
  return el(
    'question',
    { type: typeOf(card) },
    el('name', {}, el('text', {}, externalId)),
    writer.rich('questiontext', card.prompt),
    writer.rich('generalfeedback', card.explanation),
    el('defaultgrade', {}, '1'),
    el('penalty', {}, '0'),
    el('hidden', {}, '0'),
    el('idnumber', {}, externalId),
    ...bodyOf(card, writer),
    ...(tags.length === 0 ? [] : [el('tags', {}, ...tags.map((tag) => el('tag', {}, el('text', {}, tag))))]),
  );
}

function typeOf(card: PlainDraft): string {
  switch (card.kind) {
    case 'single':
      return isTrueFalse(card) ? 'truefalse' : 'multichoice';
    case 'multiple':
      return 'multichoice';
    case 'order':
      return 'ordering';
    case 'match':
      return 'matching';
    case 'fill':
      return card.answer === 'number' ? 'numerical' : 'shortanswer';
  }
}

function bodyOf(card: PlainDraft, writer: Writer): XmlNode[] {
  const { lost } = writer;
  switch (card.kind) {
    case 'single':
      if (isTrueFalse(card))
        return card.options.map(({ id, correct, explanation }) => writer.typed(id, correct ? 100 : 0, explanation));
      return [
        el('single', {}, 'true'),
        el('shuffleanswers', {}, 'true'),
        el('answernumbering', {}, 'abc'),
        ...card.options.map(({ text, correct, explanation }) => writer.answer(text, correct ? 100 : 0, explanation)),
      ];
    case 'multiple': {
      lost.add('partial credit', 'Moodle gives part of the points for part of the right options.');
      const share = Number((100 / card.choose).toFixed(5));
      return [
        el('single', {}, 'false'),
        el('shuffleanswers', {}, 'true'),
        el('answernumbering', {}, 'abc'),
        ...card.options.map(({ text, correct, explanation }) =>
          writer.answer(text, correct ? share : -100, explanation),
        ),
      ];
    }
    case 'order':
      return [
        el('layouttype', {}, 'VERTICAL'),
        el('selecttype', {}, 'ALL'),
        el('selectcount', {}, '0'),
        el('gradingtype', {}, 'ALL_OR_NOTHING'),
        el('showgrading', {}, 'HIDE'),
        ...card.items.map(({ text }, index) => writer.rich('answer', text, { fraction: index + 1 })),
      ];
    case 'match': {
      const rights = new Map(card.right.map(({ id, text }) => [id, text]));
      const used = new Set(card.left.map(({ right }) => right));
      const pair = (left: string, right: string) =>
        writer.rich('subquestion', left, {}, el('answer', {}, el('text', {}, right)));
      return [
        el('shuffleanswers', {}, 'true'),
        ...card.left.map(({ text, right }) => pair(text, rights.get(right) ?? '')),
        ...card.right.filter(({ id }) => !used.has(id)).map(({ text }) => pair('', text)),
      ];
    }
    case 'fill': {
      if (card.unit) lost.add('metadata', 'The unit behind the field is left out.');
      const numeric = card.answer === 'number';
      const more = numeric ? [el('tolerance', {}, '0')] : [];
      return [
        ...(numeric ? [] : [el('usecase', {}, '1')]),
        ...card.accept.map((value) => writer.typed(value, 100, card.right, ...more)),
        ...card.mistakes.map(({ value, explanation }) => writer.typed(value, 0, explanation, ...more)),
        ...(card.otherwise.trim() === '' ? [] : [writer.typed('*', 0, card.otherwise, ...more)]),
      ];
    }
  }
}
