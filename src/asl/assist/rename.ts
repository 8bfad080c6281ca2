import type { Obstacle, TextChange } from './change';
import { outlineOf } from './outline';
import { stateNamesAt } from './targets';
import type { TextTree } from './tree';
import { written } from './written';

/** Characters a state's name may have. */
const LONGEST = 80;

/** Renames the state an offset is about, where it is defined and in everything that leads to it. */
export function renameState(tree: TextTree, offset: number, to: string): readonly TextChange[] | Obstacle {
  const about = stateNamesAt(tree, offset);
  if (about === undefined) return { problem: 'Put the cursor on the name of a state.' };
  if (to === about.name) return [];
  if (to === '') return { problem: 'A state needs a name.' };
  if (to.length > LONGEST)
    return { problem: `A state's name has at most ${LONGEST} characters; this has ${to.length}.` };
  if (outlineOf(tree).some(({ name }) => name === to)) return { problem: `There is a state '${to}' already.` };
  const { definition, references } = about;
  return [...(definition === undefined ? [] : [definition]), ...references]
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to: end }) => ({ from, to: end, insert: written(to, tree.syntax) }));
}
