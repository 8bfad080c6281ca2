import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  snippet,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Suggestion, SuggestionKind, Suggestions } from '@/asl';

/** The signs before a suggestion: a letter in the product's colours, since the list is read by its words. */
const SIGNS: Readonly<Record<SuggestionKind, string>> = {
  field: '≡',
  state: '□',
  word: '·',
  error: '✕',
  resource: '→',
  function: 'ƒ',
  variable: '$',
  path: '.',
  skeleton: '+',
};

type Ask = (offset: number) => Promise<Suggestions | undefined>;

/** Completion by what the worker knows. */
export const completion = (ask: Ask): Extension =>
  autocompletion({
    override: [(context) => suggest(context, ask)],
    icons: false,
    addToOptions: [{ render: renderSign, position: 20 }],
    maxRenderedOptions: 200,
    activateOnCompletion: (option) => (option as { goesOn?: boolean }).goesOn === true,
  });

async function suggest(context: CompletionContext, ask: Ask): Promise<CompletionResult | null> {
  const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
  // Blanks and closing brackets open no list by themselves.
  if (!context.explicit && !/[\w"'$.:{[(-]/.test(before)) return null;
  // The worker answers for the text it was asked about: whoever types on meanwhile is to be asked for anew, not given nothing.
  context.addEventListener('abort', () => undefined, { onDocChange: true });
  const found = await ask(context.pos);
  if (found === undefined || context.aborted) return null;
  const { from, to, items } = found;
  // The list is narrowed by what stands before the cursor; what stands behind it, be it the closing quote, is replaced all the same.
  const behind = Math.max(0, to - context.pos);
  return {
    from: Math.min(from, context.pos),
    options: items.map((item) => optionOf(item, found, behind)),
    validFor: /^["']?[\w$. :'[\]-]*$/,
  };
}

const optionOf = (item: Suggestion, found: Suggestions, behind: number): Completion & { readonly goesOn: boolean } => ({
  label: item.match,
  displayLabel: item.label,
  type: item.kind,
  goesOn: item.goesOn === true,
  boost: item.boost ?? 0,
  ...(item.detail === undefined ? {} : { detail: item.detail }),
  ...(item.about === undefined ? {} : { info: () => renderAbout(item.about ?? '') }),
  apply: (view, option, from, to) => take(view, option, item, found, from, to + behind),
});

function take(
  view: EditorView,
  option: Completion,
  { insert, goesOn }: Suggestion,
  { before }: Suggestions,
  from: number,
  to: number,
): void {
  let shift = 0;
  if (before !== undefined && before.to <= from) {
    view.dispatch({ changes: before, userEvent: 'input.complete' });
    shift = before.insert.length - (before.to - before.from);
  }
  // What is no snippet may hold what looks like one.
  if (/(?<!\\)\$\{/.test(insert) || /[\n\t]/.test(insert)) snippet(insert)(view, option, from + shift, to + shift);
  else {
    const text = insert.replaceAll('\\${', '${');
    view.dispatch({
      changes: { from: from + shift, to: to + shift, insert: text },
      selection: { anchor: from + shift + text.length },
      userEvent: 'input.complete',
      annotations: pickedCompletion.of(option),
    });
  }
  if (goesOn === true) startCompletion(view);
}

function renderSign({ type }: Completion): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'cm-sign';
  sign.ariaHidden = 'true';
  sign.textContent = SIGNS[type as SuggestionKind];
  return sign;
}

function renderAbout(about: string): HTMLElement {
  const text = document.createElement('p');
  text.textContent = about;
  return text;
}
