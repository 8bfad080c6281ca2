import type { Card } from '@/grading';
import type { DraftCard, DraftMachine } from './draft';

/** A card as two sides: what is asked, and what is right with why. Both are Markdown. */
export interface FrontBack {
  readonly front: string;
  readonly back: string;
}

const listed = (texts: readonly string[], numbered = false): string =>
  texts.map((text, index) => `${numbered ? `${index + 1}.` : '-'} ${text.replace(/\s*\n\s*/g, ' ')}`).join('\n');

const fenced = (text: string): string => `\`\`\`\n${text.trim()}\n\`\`\``;

/** The key that a run or the checker found; empty for a draft, which has none yet. */
function computedOf(card: DraftMachine | Card): string {
  if (!('computed' in card)) return '';
  switch (card.kind) {
    case 'predict-event':
      return [card.computed.next.type, card.computed.next.about].filter(Boolean).join(': ');
    case 'predict-output':
      return 'output' in card.computed ? `\`${card.computed.output}\`` : `It fails with \`${card.computed.error}\``;
    case 'spot-fault':
      return `Line ${card.computed.lines[0]}: ${card.computed.message}`;
  }
}

/** The answer of a card in words. */
function answerOf(card: DraftCard | Card): string {
  switch (card.kind) {
    case 'single':
    case 'multiple': {
      const right = card.options.filter(({ correct }) => correct).map(({ text }) => text);
      return right.length === 1 ? (right[0] ?? '') : listed(right);
    }
    case 'order':
      return listed(
        card.items.map(({ text }) => text),
        true,
      );
    case 'match': {
      const rights = new Map(card.right.map(({ id, text }) => [id, text]));
      return listed(card.left.map(({ text, right }) => `${text} → ${rights.get(right) ?? ''}`));
    }
    case 'fill':
      return [card.accept.map((text) => `\`${text}\``).join(' or '), card.unit ?? ''].join(' ').trim();
    default:
      return [computedOf(card), 'right' in card ? card.right : ''].filter(Boolean).join('\n\n');
  }
}

/** What there is to choose from, where that is part of the question. */
function choicesOf(card: DraftCard | Card): string {
  switch (card.kind) {
    case 'single':
    case 'multiple':
      return card.options.length > 1 ? listed(card.options.map(({ text }) => text)) : '';
    case 'order':
      return listed([...card.items].map(({ text }) => text).sort());
    case 'match':
      return `${listed(card.left.map(({ text }) => text))}\n\n${listed(card.right.map(({ text }) => text))}`;
    case 'fill':
      return '';
    case 'spot-fault':
      return fenced(card.definition);
    default:
      return `${fenced(card.machine.definition)}\n\nInput: \`${card.machine.input.trim().replaceAll('`', "'")}\``;
  }
}

/** Any card as front and back; options stand on the front, in the order of the card (an order card's alphabetically). */
export const frontBack = (card: DraftCard | Card): FrontBack => ({
  front: [card.prompt, choicesOf(card)].filter(Boolean).join('\n\n'),
  back: [answerOf(card), card.explanation].filter((text) => text.trim() !== '').join('\n\n'),
});
