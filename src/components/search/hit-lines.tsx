import {
  BookMarked,
  BookOpenText,
  History,
  type LucideIcon,
  MessageCircleQuestion,
  Pilcrow,
  ShieldCheck,
  SquarePen,
} from 'lucide-react';
import type { DocumentKind } from '@/catalog';
import { excerptOf, mark, type Piece } from './excerpt';
import type { Hit } from './search';

const KINDS: Record<DocumentKind, { readonly Icon: LucideIcon; readonly word: string }> = {
  lesson: { Icon: BookOpenText, word: 'Lesson' },
  paragraph: { Icon: Pilcrow, word: 'Section' },
  term: { Icon: BookMarked, word: 'Term' },
  event: { Icon: History, word: 'Event' },
  card: { Icon: MessageCircleQuestion, word: 'Card' },
  exercise: { Icon: SquarePen, word: 'Exercise' },
  rule: { Icon: ShieldCheck, word: 'Rule' },
};

/** What was found, in three lines: what it is, its title, the words around the match. */
export function HitLines({ hit }: { hit: Hit }) {
  const { Icon, word } = KINDS[hit.kind];
  const sameAsTitle = hit.kind === 'card' || hit.kind === 'rule';
  return (
    <span className="flex items-start gap-3">
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" className="mt-0.5 shrink-0 text-soft" />
      <span className="grid min-w-0 grow grid-cols-[minmax(0,1fr)] gap-0.5">
        <span className="font-medium text-ink [overflow-wrap:anywhere]">
          <Marked pieces={mark(hit.title, hit.matched)} />
        </span>
        {sameAsTitle && hit.title === hit.text ? null : (
          <span className="line-clamp-2 text-1 text-soft">
            <Marked pieces={excerptOf(hit.text, hit.matched)} />
          </span>
        )}
        <span className="truncate text-1 text-soft">
          {word}
          {hit.where === word ? '' : ` · ${hit.where}`}
        </span>
      </span>
    </span>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, index) =>
    marked ? (
      <mark key={index} className="bg-transparent font-semibold text-accent">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
