import { attributeOf, childrenOf, descendantsOf, type Element, nameOf, textIn } from '../../xml/parse';

/** One `respcondition` of QTI 1.2, said plainly. */
export interface Condition {
  /** Values that must be given, by the response they are given to; those under `not` are left out. */
  readonly equals: readonly { readonly response: string; readonly value: string; readonly caseCounts: boolean }[];
  /** Bounds of a number. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** It holds whatever is answered. */
  readonly other: boolean;
  /** It holds when something is not so. */
  readonly negated: boolean;
  /** Points it gives; undefined where it gives none. */
  readonly score: number | undefined;
  readonly feedback: readonly string[];
}

const numberIn = (element: Element | undefined): number | undefined => {
  const value = element ? Number(textIn(element).trim()) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
};

export function readCondition(element: Element): Condition {
  const equals: { response: string; value: string; caseCounts: boolean }[] = [];
  let other = false;
  let negated = false;
  const walk = (from: Element, not: boolean) => {
    for (const child of childrenOf(from)) {
      const name = nameOf(child);
      if (name === 'varequal' && !not)
        equals.push({
          response: attributeOf(child, 'respident'),
          value: textIn(child).trim(),
          caseCounts: /^yes$/i.test(attributeOf(child, 'case')),
        });
      else if (name === 'varequal') negated = true;
      else if (name === 'other') other = true;
      else walk(child, not !== (name === 'not'));
    }
  };
  for (const variables of childrenOf(element, 'conditionvar')) walk(variables, false);
  const scores = childrenOf(element, 'setvar').map((setvar) => Number(textIn(setvar).trim()));
  return {
    equals,
    from: numberIn(descendantsOf(element, 'vargte')[0] ?? descendantsOf(element, 'vargt')[0]),
    to: numberIn(descendantsOf(element, 'varlte')[0] ?? descendantsOf(element, 'varlt')[0]),
    other,
    negated,
    score: scores.find((score) => Number.isFinite(score)),
    feedback: childrenOf(element, 'displayfeedback').map((shown) => attributeOf(shown, 'linkrefid')),
  };
}

/** Labels and entries of an item's metadata, labels in lower case. */
export function metadataOf(item: Element): Map<string, string> {
  return new Map(
    descendantsOf(item, 'qtimetadatafield').map((field) => [
      textIn(descendantsOf(field, 'fieldlabel')[0]).trim().toLowerCase(),
      textIn(descendantsOf(field, 'fieldentry')[0]).trim(),
    ]),
  );
}
