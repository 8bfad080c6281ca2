import type { PlainDraft } from '../../draft';
import type { CardToWrite, WriteOptions, WrittenFile } from '../../format';
import { Losses } from '../../loss';
import { hasMisconceptions, tagsOf, tellUnexplained } from '../../metadata';
import { bytesOf } from '../../text/bytes';
import { el, writeXml, type XmlNode } from '../../xml/write';
import { pack } from '../../zip';
import { metadataFields } from './metadata';
import { Pictures } from './pictures';

/** Cards as a QTI 1.2 package: a manifest, one assessment with Canvas's names of question types, and the pictures. */
export function writeQti12(cards: readonly CardToWrite[], { image }: WriteOptions): WrittenFile {
  const pictures = new Pictures(image);
  const losses: Losses[] = [];
  const items = cards.map(({ externalId, card }) => {
    const lost = new Losses();
    losses.push(lost);
    return new ItemWriter(externalId, card, pictures, lost).item();
  });
  const assessment = el(
    'questestinterop',
    { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
    el('assessment', { ident: 'statecraft', title: 'Statecraft' }, el('section', { ident: 'root_section' }, ...items)),
  );
  const manifest = el(
    'manifest',
    { identifier: 'statecraft-manifest', xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1' },
    el('metadata', {}, el('schema', {}, 'IMS Content'), el('schemaversion', {}, '1.1.3')),
    el('organizations'),
    el(
      'resources',
      {},
      el(
        'resource',
        { identifier: 'statecraft', type: 'imsqti_xmlv1p2', href: 'questions.xml' },
        el('file', { href: 'questions.xml' }),
      ),
      ...[...pictures.files.keys()].map((path, index) =>
        el(
          'resource',
          { identifier: `picture-${index + 1}`, type: 'webcontent', href: path },
          el('file', { href: path }),
        ),
      ),
    ),
  );
  const files = new Map([
    ['imsmanifest.xml', bytesOf(writeXml(manifest))],
    ['questions.xml', bytesOf(writeXml(assessment))],
    ...pictures.files,
  ]);
  return { bytes: pack(files), losses: losses.map(({ all }) => all) };
}

const types = {
  single: 'multiple_choice_question',
  multiple: 'multiple_answers_question',
  order: 'ordering_question',
  match: 'matching_question',
} as const;

class ItemWriter {
  private readonly feedback: XmlNode[] = [];

  constructor(
    private readonly externalId: string,
    private readonly card: PlainDraft,
    private readonly pictures: Pictures,
    private readonly lost: Losses,
  ) {}

  item(): XmlNode {
    const { card } = this;
    tellUnexplained(card, this.lost);
    if (card.kind !== 'single' && card.kind !== 'multiple' && hasMisconceptions(card))
      this.lost.add('metadata', 'The misconceptions that wrong answers name are left out.');
    const type =
      card.kind === 'fill'
        ? card.answer === 'number'
          ? 'numerical_question'
          : 'short_answer_question'
        : types[card.kind];
    const general =
      card.explanation.trim() === '' ? [] : [this.when(el('other'), this.say('general_fb', card.explanation))];
    const { responses, conditions } = this.body();
    const fields: [string, string][] = [
      ['question_type', type],
      ['points_possible', '1'],
      ['tags', tagsOf(card).join(', ')],
      ...metadataFields(card),
    ];
    return el(
      'item',
      { ident: this.externalId, title: this.externalId },
      el(
        'itemmetadata',
        {},
        el(
          'qtimetadata',
          {},
          ...fields.map(([label, entry]) =>
            el('qtimetadatafield', {}, el('fieldlabel', {}, label), el('fieldentry', {}, entry)),
          ),
        ),
      ),
      el('presentation', {}, this.material(card.prompt, false), ...responses),
      el(
        'resprocessing',
        {},
        el('outcomes', {}, el('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' })),
        ...general,
        ...conditions,
      ),
      ...this.feedback,
    );
  }

  private body(): { responses: XmlNode[]; conditions: XmlNode[] } {
    const { card } = this;
    switch (card.kind) {
      case 'single':
      case 'multiple': {
        const equal = (id: string) => el('varequal', { respident: 'response1' }, id);
        const right = card.options.filter(({ correct }) => correct);
        const condition =
          card.kind === 'single'
            ? right.map(({ id }) => this.award(equal(id)))
            : [
                this.award(
                  el(
                    'and',
                    {},
                    ...card.options.map(({ id, correct }) => (correct ? equal(id) : el('not', {}, equal(id)))),
                  ),
                ),
              ];
        return {
          responses: [this.choices('response1', card.kind === 'single' ? 'Single' : 'Multiple', card.options)],
          conditions: [
            ...card.options.flatMap(({ id, explanation }) => this.remark(equal(id), `${id}_fb`, explanation)),
            ...condition,
          ],
        };
      }
      case 'order':
        return {
          responses: [
            this.choices(
              'response1',
              'Ordered',
              [...card.items].sort((a, b) => (a.text < b.text ? -1 : 1)),
            ),
          ],
          conditions: [
            this.award(
              el(
                'and',
                {},
                ...card.items.map(({ id }, index) => el('varequal', { respident: 'response1', index: index + 1 }, id)),
              ),
            ),
          ],
        };
      case 'match':
        return {
          responses: card.left.map(({ id, text }) => this.choices(`response_${id}`, 'Single', card.right, text)),
          conditions: card.left.map(({ id, right }) =>
            el(
              'respcondition',
              {},
              el('conditionvar', {}, el('varequal', { respident: `response_${id}` }, right)),
              el('setvar', { varname: 'SCORE', action: 'Add' }, (100 / card.left.length).toFixed(2)),
            ),
          ),
        };
      case 'fill': {
        if (card.unit) this.lost.add('metadata', 'The unit behind the field is left out.');
        const equal = (value: string) => el('varequal', { respident: 'response1', case: 'Yes' }, value);
        const known = [...card.accept, ...card.mistakes.map(({ value }) => value)].map(equal);
        const fib = el(
          'render_fib',
          card.answer === 'number' ? { fibtype: 'Decimal' } : {},
          el('response_label', { ident: 'answer1' }),
        );
        return {
          responses: [el('response_str', { ident: 'response1', rcardinality: 'Single' }, fib)],
          conditions: [
            ...card.accept.flatMap((value) => this.remark(equal(value), 'right_fb', card.right)),
            ...card.mistakes.flatMap(({ value, explanation }, index) =>
              this.remark(equal(value), `mistake_${index + 1}_fb`, explanation, true),
            ),
            ...this.remark(el('not', {}, el('or', {}, ...known)), 'other_fb', card.otherwise),
            ...card.accept.map((value) => this.award(equal(value))),
          ],
        };
      }
    }
  }

  private choices(
    ident: string,
    rcardinality: string,
    labels: readonly { readonly id: string; readonly text: string }[],
    own?: string,
  ): XmlNode {
    return el(
      'response_lid',
      { ident, rcardinality },
      own === undefined ? undefined : this.material(own),
      el(
        'render_choice',
        {},
        ...labels.map(({ id, text }) => el('response_label', { ident: id }, this.material(text))),
      ),
    );
  }

  private material(text: string, inline = true): XmlNode {
    const html = inline ? this.pictures.inline(text, this.lost) : this.pictures.html(text, this.lost);
    return el('material', {}, el('mattext', { texttype: 'text/html' }, html));
  }

  private award(condition: XmlNode): XmlNode {
    return el(
      'respcondition',
      { continue: 'No' },
      el('conditionvar', {}, condition),
      el('setvar', { varname: 'SCORE', action: 'Set' }, '100'),
    );
  }

  private when(condition: XmlNode, linkrefid: string): XmlNode {
    return el(
      'respcondition',
      { continue: 'Yes' },
      el('conditionvar', {}, condition),
      el('displayfeedback', { feedbacktype: 'Response', linkrefid }),
    );
  }

  /** What is shown where a condition holds; a foreseen mistake is named though nothing is said of it. */
  private remark(condition: XmlNode, ident: string, text: string, always = false): XmlNode[] {
    return text.trim() === '' && !always ? [] : [this.when(condition, this.say(ident, text))];
  }

  private readonly said = new Set<string>();

  private say(ident: string, text: string): string {
    if (!this.said.has(ident))
      this.feedback.push(el('itemfeedback', { ident }, el('flow_mat', {}, this.material(text, false))));
    this.said.add(ident);
    return ident;
  }
}
