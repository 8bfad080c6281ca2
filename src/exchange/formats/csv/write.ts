import Papa from 'papaparse';
import type { PlainDraft } from '../../draft';
import type { CardToWrite, WrittenFile } from '../../format';
import { Losses } from '../../loss';
import { bytesOf } from '../../text/bytes';
import { picturesOf, replacePictures } from '../../text/markdown';
import { plainColumns } from './columns';

interface Part {
  readonly text: string;
  readonly correct?: string;
  readonly match?: string;
  readonly explanation?: string;
  readonly misconception?: string | undefined;
}

/** Cards as a table that a spreadsheet opens: one a row, options in numbered columns. */
export function writeCsv(cards: readonly CardToWrite[]): WrittenFile {
  const losses: Losses[] = [];
  const rows = cards.map(({ externalId, card }) => {
    const lost = new Losses();
    losses.push(lost);
    const flat = (text: string) => {
      if (picturesOf(text).length > 0)
        lost.add('image', 'A table carries no pictures: their descriptions stand in their place.');
      return replacePictures(text, () => undefined);
    };
    const parts = partsOf(card, lost);
    return {
      id: externalId,
      kind: card.kind,
      prompt: flat(card.prompt),
      explanation: flat(card.explanation),
      lesson: card.lesson ?? '',
      domain: String(card.domain ?? ''),
      task: card.task ?? '',
      difficulty: String(card.difficulty ?? ''),
      'source title': card.source?.title ?? '',
      'source url': card.source?.url ?? '',
      'checked on': card.checkedOn ?? '',
      input: card.kind === 'fill' ? card.answer : '',
      unit: card.kind === 'fill' ? (card.unit ?? '') : '',
      ...Object.fromEntries(
        parts.flatMap((part, index) =>
          Object.entries(part).map(([name, value]) => [`${name} ${index + 1}`, value === undefined ? '' : flat(value)]),
        ),
      ),
    };
  });
  const numbered = rows.flatMap((row) => Object.keys(row).filter((name) => / \d+$/.test(name)));
  const most = Math.max(0, ...numbered.map((name) => Number(/\d+$/.exec(name)?.[0])));
  const fields = [
    ...plainColumns,
    ...Array.from({ length: most }, (_, n) =>
      ['text', 'correct', 'match', 'explanation', 'misconception'].map((name) => `${name} ${n + 1}`),
    ).flat(),
  ];
  const data = rows.map((row) => fields.map((name) => spreadsheetSafe(String(Reflect.get(row, name) ?? ''))));
  return {
    bytes: bytesOf(`${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`),
    losses: losses.map(({ all }) => all),
  };
}

/** A spreadsheet runs a cell that begins so, unless it is a number; a space in front keeps it text, and readers trim it. */
export const spreadsheetSafe = (cell: string): string =>
  /^[=+@\t\r]|^-(?!\d+(?:[.,]\d+)?$)/.test(cell) ? ` ${cell}` : cell;

function partsOf(card: PlainDraft, lost: Losses): Part[] {
  switch (card.kind) {
    case 'single':
    case 'multiple':
      return card.options.map(({ text, correct, explanation, misconception }) => ({
        text,
        correct: correct ? 'yes' : 'no',
        explanation,
        misconception,
      }));
    case 'order':
      if (card.mistakes.length > 0)
        lost.add('feedback', 'What is said of items placed the wrong way round is left out.');
      return card.items.map(({ text, explanation }) => ({ text, explanation }));
    case 'match': {
      if (card.left.some(({ mistakes }) => mistakes.length > 0))
        lost.add('feedback', 'What is said of single wrong pairs is left out.');
      const rights = new Map(card.right.map(({ id, text }) => [id, text]));
      const used = new Set(card.left.map(({ right }) => right));
      return [
        ...card.left.map(({ text, right, explanation }) => ({ text, match: rights.get(right) ?? '', explanation })),
        ...card.right.filter(({ id }) => !used.has(id)).map(({ text }) => ({ text: '', match: text })),
      ];
    }
    case 'fill':
      return [
        ...card.accept.map((text) => ({ text, correct: 'yes', explanation: card.right })),
        ...card.mistakes.map(({ value, explanation, misconception }) => ({
          text: value,
          correct: 'no',
          explanation,
          misconception,
        })),
        ...(card.otherwise.trim() === '' ? [] : [{ text: '*', correct: 'no', explanation: card.otherwise }]),
      ];
  }
}
