import { isTrueFalse } from '../../assemble';
import type { PlainDraft } from '../../draft';
import type { CardToWrite, WrittenFile } from '../../format';
import { Losses } from '../../loss';
import { kindTag, tagsOf, tellUnexplained, tellUntagged } from '../../metadata';
import { bytesOf } from '../../text/bytes';
import { picturesOf, replacePictures } from '../../text/markdown';
import { escapeGift } from './scan';

/** Cards as GIFT, texts as Markdown. Each begins with Moodle's comment that carries its id and tags. */
export function writeGift(cards: readonly CardToWrite[]): WrittenFile {
  const losses: Losses[] = [];
  const questions = cards.map(({ externalId, card }) => {
    const lost = new Losses();
    losses.push(lost);
    const rich = (text: string): string => {
      if (picturesOf(text).length > 0)
        lost.add('image', 'GIFT carries no pictures: their descriptions stand in their place.');
      // A line break inside an answer would end it for readers that split at blank lines.
      return escapeGift(replacePictures(text.trim(), () => undefined));
    };
    tellUntagged(card, lost);
    tellUnexplained(card, lost);
    const tags = [...tagsOf(card), ...(card.kind === 'order' ? [kindTag('order')] : [])];
    const about = [`[id:${bracketed(externalId)}]`, ...tags.map((tag) => `[tag:${bracketed(tag)}]`)].join(' ');
    const general = card.explanation.trim() === '' ? '' : `\n\t####${rich(card.explanation)}`;
    return `// ${about}\n::${escapeGift(externalId)}::[markdown]${rich(card.prompt)}{${answersOf(card, rich, lost)}${general}\n}\n`;
  });
  return { bytes: bytesOf(`${questions.join('\n')}`), losses: losses.map(({ all }) => all) };
}

const bracketed = (text: string): string => text.replace(/[\]\\]/g, '\\$&');

const said = (text: string, rich: (text: string) => string): string => (text.trim() === '' ? '' : `#${rich(text)}`);

function answersOf(card: PlainDraft, rich: (text: string) => string, lost: Losses): string {
  switch (card.kind) {
    case 'single': {
      if (isTrueFalse(card)) {
        const [whenTrue, whenFalse] = card.options;
        const right = whenTrue?.correct ? whenTrue : whenFalse;
        const wrong = whenTrue?.correct ? whenFalse : whenTrue;
        return `${whenTrue?.correct ? 'TRUE' : 'FALSE'}#${rich(wrong?.explanation ?? '')}#${rich(right?.explanation ?? '')}`;
      }
      return card.options
        .map(({ text, correct, explanation }) => `\n\t${correct ? '=' : '~'}${rich(text)}${said(explanation, rich)}`)
        .join('');
    }
    case 'multiple': {
      lost.add('partial credit', 'Moodle gives part of the points for part of the right options.');
      const share = Number((100 / card.choose).toFixed(5));
      return card.options
        .map(
          ({ text, correct, explanation }) => `\n\t~%${correct ? share : -100}%${rich(text)}${said(explanation, rich)}`,
        )
        .join('');
    }
    case 'order':
      lost.add(
        'kind',
        'GIFT has no ordering: it becomes a matching of places and items, and comes back as an ordering here.',
      );
      return card.items.map(({ text }, index) => `\n\t=${index + 1} -> ${rich(text)}`).join('');
    case 'match': {
      const rights = new Map(card.right.map(({ id, text }) => [id, text]));
      const used = new Set(card.left.map(({ right }) => right));
      return [
        ...card.left.map(({ text, right }) => `\n\t=${rich(text)} -> ${rich(rights.get(right) ?? '')}`),
        ...card.right.filter(({ id }) => !used.has(id)).map(({ text }) => `\n\t= -> ${rich(text)}`),
      ].join('');
    }
    case 'fill': {
      if (card.unit) lost.add('metadata', 'The unit behind the field is left out.');
      const numeric = card.answer === 'number';
      if (!numeric) lost.add('letter case', 'Moodle does not tell capitals apart here.');
      const answer = (share: number, value: string, text: string) =>
        `\n\t=${share === 1 ? '' : '%0%'}${escapeGift(value)}${said(text, rich)}`;
      return [
        numeric ? '#' : '',
        ...card.accept.map((value) => answer(1, value, card.right)),
        ...card.mistakes.map(({ value, explanation }) => answer(0, value, explanation)),
        ...(card.otherwise.trim() === ''
          ? []
          : [numeric ? `\n\t~${said(card.otherwise, rich)}` : answer(0, '*', card.otherwise)]),
      ].join('');
    }
  }
}
