import { isArray, isObject, memberOf } from '@/asl';
import { edited, type Place, type StateAt } from '../../values/definition';
import type { Operator } from '../mutant';

/** Every field of a state that leads on. */
function* leads({ state, place }: StateAt): Generator<{ place: Place; to: string }> {
  for (const field of ['Next', 'Default']) {
    const to = memberOf(state, field);
    if (typeof to === 'string') yield { place: [...place, field], to };
  }
  for (const field of ['Catch', 'Choices']) {
    const entries = memberOf(state, field);
    if (!isArray(entries)) continue;
    for (const [index, entry] of entries.entries()) {
      const to = isObject(entry) ? memberOf(entry, 'Next') : undefined;
      if (typeof to === 'string') yield { place: [...place, field, index, 'Next'], to };
    }
  }
}

/** A transition leads to another state of its machine. */
export const swapNext: Operator = function* ({ definition, states }) {
  for (const at of states) {
    const names = Object.keys(at.siblings);
    for (const { place, to } of leads(at)) {
      // One other for each is enough: the neighbour in the text, and the state itself where it would loop.
      const others = names.filter((name) => name !== to && name !== at.name);
      const other = others[(names.indexOf(to) + 1) % Math.max(1, others.length)];
      if (other !== undefined) yield { place, to: other, definition: edited(definition, place, () => other) };
    }
  }
};
