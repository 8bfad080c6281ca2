import type { CardKind, CardResponses, Graded, PresentedCard } from '@/grading';

/** What a renderer of one kind is given. `graded` is there once the answer is recorded; then nothing can be changed. */
export interface AnswerProps<K extends CardKind> {
  readonly card: Extract<PresentedCard, { kind: K }>;
  readonly response: CardResponses[K];
  readonly graded: Extract<Graded, { kind: K }> | undefined;
  readonly onChange: (response: CardResponses[K]) => void;
}

/** How a kind is answered on screen. */
export interface AnswerKind<K extends CardKind> {
  /** Before anything was chosen. */
  blank(card: Extract<PresentedCard, { kind: K }>): CardResponses[K];
  /** What is still to do before it can be sent, or nothing. */
  missing(card: Extract<PresentedCard, { kind: K }>, response: CardResponses[K]): string | undefined;
  /** The response after the `n`th option's key was pressed, where options have keys. */
  press?(card: Extract<PresentedCard, { kind: K }>, response: CardResponses[K], n: number): CardResponses[K];
  Answer(props: AnswerProps<K>): React.ReactNode;
}
