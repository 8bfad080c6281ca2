import type { CardDraft, CardKind } from '@/grading';

/**
 * A card as a foreign file can fill it: the shape of our own, in which every text may still be empty (`''`) and what only our cards
 * have may be absent. It is what an editor opens; whether it may be published is the card schema's to say.
 */
export interface DraftFields {
  /** Given by whoever writes it down; a reader leaves it empty. */
  readonly id: string;
  /** `lesson#section`. */
  readonly lesson?: string;
  /** DVA-C02 domain, 1 to 4. */
  readonly domain?: number;
  /** DVA-C02 task statement. */
  readonly task?: string;
  /** 1 recall, 2 apply, 3 combine. */
  readonly difficulty?: number;
  readonly prompt: string;
  readonly explanation: string;
  readonly source?: { readonly title: string; readonly url: string };
  readonly checkedOn?: string;
}

interface Mistake {
  readonly explanation: string;
  readonly misconception?: string;
}

export interface DraftOption extends Mistake {
  readonly id: string;
  readonly text: string;
  readonly correct?: boolean;
}

export interface DraftSingle extends DraftFields {
  readonly kind: 'single';
  readonly options: readonly DraftOption[];
}

export interface DraftMultiple extends DraftFields {
  readonly kind: 'multiple';
  readonly choose: number;
  readonly options: readonly DraftOption[];
}

export interface DraftOrder extends DraftFields {
  readonly kind: 'order';
  /** In the right order. */
  readonly items: readonly { readonly id: string; readonly text: string; readonly explanation: string }[];
  readonly mistakes: readonly (Mistake & { readonly first: string; readonly second: string })[];
}

export interface DraftMatch extends DraftFields {
  readonly kind: 'match';
  readonly left: readonly {
    readonly id: string;
    readonly text: string;
    readonly right: string;
    readonly explanation: string;
    readonly mistakes: readonly (Mistake & { readonly right: string })[];
  }[];
  readonly right: readonly { readonly id: string; readonly text: string }[];
}

export interface DraftFill extends DraftFields {
  readonly kind: 'fill';
  readonly answer: 'path' | 'number' | 'text';
  readonly unit?: string;
  readonly accept: readonly string[];
  readonly right: string;
  readonly mistakes: readonly (Mistake & { readonly value: string })[];
  readonly otherwise: string;
}

/** Kinds that show a machine: only our own format holds them, and only whole. */
export const machineKinds = ['predict-event', 'predict-output', 'spot-fault'] as const satisfies readonly CardKind[];
export type DraftMachine = Extract<CardDraft, { kind: (typeof machineKinds)[number] }>;

/** What question files of other platforms can hold too. */
export type PlainDraft = DraftSingle | DraftMultiple | DraftOrder | DraftMatch | DraftFill;

export type DraftCard = PlainDraft | DraftMachine;

export const showsMachine = (card: DraftCard): card is DraftMachine => machineKinds.some((kind) => kind === card.kind);

/** Ids for options, items and sides that have none of their own: `a` to `z`, then `n27` and on. */
export const placeId = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `n${index + 1}`);
