import { invertedEffects } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { Compartment, EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import type { Syntax } from './protocol';

/** Says that the text is of the other syntax from here on; undone together with the change of the text it comes with. */
export const setSyntax = StateEffect.define<Syntax>();

const language = new Compartment();
const languageOf = (syntax: Syntax): Extension => (syntax === 'yaml' ? yaml() : json());

const syntaxField = StateField.define<Syntax>({
  create: () => 'json',
  update: (syntax, { effects }) => effects.findLast((effect) => effect.is(setSyntax))?.value ?? syntax,
});

export const syntaxOf = (state: EditorState): Syntax => state.field(syntaxField);

export const syntaxSupport = (syntax: Syntax): Extension => [
  syntaxField.init(() => syntax),
  language.of(languageOf(syntax)),
  EditorState.transactionExtender.of(({ effects }) => {
    const next = effects.findLast((effect) => effect.is(setSyntax));
    return next === undefined ? null : { effects: language.reconfigure(languageOf(next.value)) };
  }),
  invertedEffects.of(({ effects, startState }) =>
    effects.some((effect) => effect.is(setSyntax)) ? [setSyntax.of(syntaxOf(startState))] : [],
  ),
];
