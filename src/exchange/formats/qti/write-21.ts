import type { PlainDraft } from '../../draft';
import type { CardToWrite, WriteOptions, WrittenFile } from '../../format';
import { Losses } from '../../loss';
import { tagsOf, tellUnexplained, tellUntagged } from '../../metadata';
import { bytesOf, fingerprint } from '../../text/bytes';
import { el, Raw, writeXml, type XmlNode } from '../../xml/write';
import { pack } from '../../zip';
import { Pictures } from './pictures';

const namespace = 'http://www.imsglobal.org/xsd/imsqti_v2p1';

/** Cards as a QTI 2.1 package: an item a file, what is told of them in the manifest, and the pictures. */
export function writeQti21(cards: readonly CardToWrite[], { image }: WriteOptions): WrittenFile {
  const pictures = new Pictures(image);
  const losses: Losses[] = [];
  const files = new Map<string, Uint8Array>();
  const resources = cards.map(({ externalId, card }) => {
    const lost = new Losses();
    losses.push(lost);
    // Identifiers are names in XML's sense; what is none is told in the manifest.
    const identifier = /^[A-Za-z_][\w.-]*$/.test(externalId) ? externalId : `q-${fingerprint(externalId)}`;
    const path = `${identifier}.xml`;
    files.set(path, bytesOf(writeXml(new ItemWriter(identifier, card, pictures, lost).item())));
    const keywords = [`id:${externalId}`, ...tagsOf(card)];
    return el(
      'resource',
      { identifier: `r-${identifier}`, type: 'imsqti_item_xmlv2p1', href: path },
      el(
        'metadata',
        {},
        el(
          'imsmd:lom',
          {},
          el('imsmd:general', {}, ...keywords.map((word) => el('imsmd:keyword', {}, el('imsmd:langstring', {}, word)))),
        ),
      ),
      el('file', { href: path }),
    );
  });
  const manifest = el(
    'manifest',
    {
      identifier: 'statecraft-manifest',
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_v1p2',
    },
    el('metadata', {}, el('schema', {}, 'IMS Content'), el('schemaversion', {}, '1.1.3')),
    el('organizations'),
    el('resources', {}, ...resources),
  );
  const all = new Map([['imsmanifest.xml', bytesOf(writeXml(manifest))], ...files, ...pictures.files]);
  return { bytes: pack(all), losses: losses.map(({ all: kept }) => kept) };
}

interface Parts {
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly baseType: 'identifier' | 'string' | 'float' | 'directedPair';
  readonly correct: readonly string[];
  /** Further right answers of a typed response. */
  readonly mapped?: readonly string[];
  readonly body: readonly XmlNode[];
  /** Does a choice name what is shown of it? */
  readonly inlineFeedback: boolean;
  readonly modal: readonly XmlNode[];
}

class ItemWriter {
  constructor(
    private readonly identifier: string,
    private readonly card: PlainDraft,
    private readonly pictures: Pictures,
    private readonly lost: Losses,
  ) {}

  item(): XmlNode {
    const { card } = this;
    tellUntagged(card, this.lost);
    tellUnexplained(card, this.lost);
    const parts = this.parts();
    const value = (text: string) => el('value', {}, text);
    const modal = [
      ...(card.explanation.trim() === '' ? [] : [this.modal('EXPLAINED', 'EXPLANATION', card.explanation)]),
      ...parts.modal,
    ];
    return el(
      'assessmentItem',
      {
        xmlns: namespace,
        identifier: this.identifier,
        title: this.identifier,
        adaptive: 'false',
        timeDependent: 'false',
      },
      el(
        'responseDeclaration',
        { identifier: 'RESPONSE', cardinality: parts.cardinality, baseType: parts.baseType },
        el('correctResponse', {}, ...parts.correct.map(value)),
        parts.mapped &&
          el(
            'mapping',
            { defaultValue: 0 },
            ...parts.mapped.map((key) => el('mapEntry', { mapKey: key, mappedValue: 1, caseSensitive: 'true' })),
          ),
      ),
      el(
        'outcomeDeclaration',
        { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
        el('defaultValue', {}, value('0')),
      ),
      el('outcomeDeclaration', { identifier: 'EXPLAINED', cardinality: 'single', baseType: 'identifier' }),
      el('outcomeDeclaration', {
        identifier: 'FEEDBACK',
        cardinality: parts.inlineFeedback ? parts.cardinality : 'single',
        baseType: 'identifier',
      }),
      el('itemBody', {}, this.prompt(), ...parts.body),
      this.processing(parts),
      ...modal,
    );
  }

  private prompt(): XmlNode {
    return el('div', {}, new Raw(this.pictures.html(this.card.prompt, this.lost)));
  }

  private parts(): Parts {
    const { card } = this;
    const none = { inlineFeedback: false, modal: [] };
    switch (card.kind) {
      case 'single':
      case 'multiple': {
        const many = card.kind === 'multiple';
        const choices = card.options.map(({ id, text, explanation }) =>
          el(
            'simpleChoice',
            { identifier: id, fixed: 'false' },
            this.raw(text),
            explanation.trim() === ''
              ? undefined
              : el(
                  'feedbackInline',
                  { outcomeIdentifier: 'FEEDBACK', identifier: id, showHide: 'show' },
                  this.raw(explanation),
                ),
          ),
        );
        return {
          cardinality: many ? 'multiple' : 'single',
          baseType: 'identifier',
          correct: card.options.filter(({ correct }) => correct).map(({ id }) => id),
          body: [
            el(
              'choiceInteraction',
              { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: many ? card.choose : 1 },
              ...choices,
            ),
          ],
          inlineFeedback: true,
          modal: [],
        };
      }
      case 'order':
        return {
          cardinality: 'ordered',
          baseType: 'identifier',
          correct: card.items.map(({ id }) => id),
          body: [
            el(
              'orderInteraction',
              { responseIdentifier: 'RESPONSE', shuffle: 'true' },
              ...[...card.items]
                .sort((a, b) => (a.text < b.text ? -1 : 1))
                .map(({ id, text }) => el('simpleChoice', { identifier: id }, this.raw(text))),
            ),
          ],
          ...none,
        };
      case 'match': {
        const side = (
          prefix: string,
          sides: readonly { readonly id: string; readonly text: string }[],
          matchMax: number,
        ) =>
          el(
            'simpleMatchSet',
            {},
            ...sides.map(({ id, text }) =>
              el('simpleAssociableChoice', { identifier: prefix + id, matchMax }, this.raw(text)),
            ),
          );
        return {
          cardinality: 'multiple',
          baseType: 'directedPair',
          correct: card.left.map(({ id, right }) => `L-${id} R-${right}`),
          body: [
            el(
              'matchInteraction',
              { responseIdentifier: 'RESPONSE', shuffle: 'true', maxAssociations: card.left.length },
              side('L-', card.left, 1),
              side('R-', card.right, card.left.length),
            ),
          ],
          ...none,
        };
      }
      case 'fill': {
        if (card.unit) this.lost.add('metadata', 'The unit behind the field is left out.');
        if (card.mistakes.length > 0) this.lost.add('feedback', 'What is said of foreseen wrong answers is left out.');
        return {
          cardinality: 'single',
          baseType: card.answer === 'number' ? 'float' : 'string',
          correct: card.accept.slice(0, 1),
          mapped: card.accept,
          body: [el('p', {}, el('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: 40 }))],
          inlineFeedback: false,
          modal: [
            ...(card.right.trim() === '' ? [] : [this.modal('FEEDBACK', 'RIGHT', card.right)]),
            ...(card.otherwise.trim() === '' ? [] : [this.modal('FEEDBACK', 'WRONG', card.otherwise)]),
          ],
        };
      }
    }
  }

  private raw(text: string): Raw {
    return new Raw(this.pictures.inline(text, this.lost));
  }

  private modal(outcomeIdentifier: string, identifier: string, text: string): XmlNode {
    return el(
      'modalFeedback',
      { outcomeIdentifier, identifier, showHide: 'show' },
      new Raw(this.pictures.html(text, this.lost)),
    );
  }

  private processing({ inlineFeedback, mapped }: Parts): XmlNode {
    const set = (identifier: string, value: XmlNode) => el('setOutcomeValue', { identifier }, value);
    const base = (baseType: string, text: string) => el('baseValue', { baseType }, text);
    const variable = el('variable', { identifier: 'RESPONSE' });
    const right = mapped
      ? el('gt', {}, el('mapResponse', { identifier: 'RESPONSE' }), base('float', '0'))
      : el('match', {}, variable, el('correct', { identifier: 'RESPONSE' }));
    const said = (word: string) => (inlineFeedback ? [] : [set('FEEDBACK', base('identifier', word))]);
    return el(
      'responseProcessing',
      {},
      el(
        'responseCondition',
        {},
        el('responseIf', {}, right, set('SCORE', base('float', '1')), ...said('RIGHT')),
        el('responseElse', {}, set('SCORE', base('float', '0')), ...said('WRONG')),
      ),
      set('EXPLAINED', base('identifier', 'EXPLANATION')),
      inlineFeedback ? set('FEEDBACK', variable) : undefined,
    );
  }
}
