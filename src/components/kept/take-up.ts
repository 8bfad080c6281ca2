import { keep, readKept } from './browser-store';
import { isNumber, isPlain } from './shapes';

/** A text as this browser keeps it until the server has it. */
export interface Unsent<Text> {
  readonly text: Text;
  /** The revision the text was made from. */
  readonly revision: number;
  /** What was last sent to be saved: stored meanwhile, it was this browser whose answer was lost. */
  readonly sent?: Text | undefined;
}

/**
 * `rest`: the page shows what the server has. `look`: the page was made before the server had the text. `send`: the kept text is shown and
 * sent. `meet`: it is shown, and somebody else has saved another meanwhile.
 */
export type TakeUp = 'rest' | 'look' | 'send' | 'meet';

const isSaved = (value: unknown): value is { readonly revision: number } =>
  isPlain(value) && isNumber(value['revision']);

/** Keeps of a text that the server has no more than its revision: see `takeUp`. */
export const keepRevision = (key: string, revision: number): boolean => keep(key, { revision });

/**
 * What a page that is opened does about what this browser kept under `key`. A page that is left while its text is being saved is followed by
 * one that was made without that text: so the revision stays here when the text goes, and a page that knows an older one asks again.
 * @param kept the text under `key`, where there is one
 */
export function takeUp<Text>(
  key: string,
  page: { readonly text: Text; readonly revision: number },
  kept: Unsent<Text> | undefined,
  same: (a: Text, b: Text) => boolean,
): TakeUp {
  if (kept && (kept.revision > page.revision || !same(kept.text, page.text))) {
    const isOwn = kept.sent !== undefined && same(kept.sent, page.text);
    return kept.revision < page.revision && !isOwn ? 'meet' : 'send';
  }
  return (readKept(key, isSaved)?.revision ?? 0) > page.revision ? 'look' : 'rest';
}
