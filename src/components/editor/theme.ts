import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the product's tokens; both themes at once, since the tokens know which one is meant. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper-raised)', fontSize: 'var(--text-1)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px', fontVariantLigatures: 'none' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-line': { padding: '0 12px 0 4px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-soft)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '32px', padding: '0 6px 0 8px' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--paper-sunk) 60%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--control)',
    borderRadius: '2px',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--failed-soft)' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--idle-soft)',
    border: 'none',
    color: 'var(--ink-soft)',
    padding: '0 6px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper-raised)',
    border: '1px solid var(--hairline)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--float)',
    color: 'var(--ink)',
  },
  '.cm-panels': { backgroundColor: 'var(--paper-sunk)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--hairline)' },
  '.cm-selectedState': { boxShadow: 'inset 2px 0 var(--accent)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--idle-soft)' },
  '.cm-searchMatch': { backgroundColor: 'var(--caught-soft)', outline: '1px solid var(--caught)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--accent-soft)', outlineColor: 'var(--accent)' },
});

const found = EditorView.theme({
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': { backgroundImage: 'none' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--failed) 1px', textUnderlineOffset: '3px' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--caught) 1px', textUnderlineOffset: '3px' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--running) 2px', textUnderlineOffset: '3px' },
  '.cm-lintRange-active': { backgroundColor: 'transparent' },
  '.cm-gutter-lint': { width: '18px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0', textAlign: 'center' },
  // Shapes of the product's own in place of the library's pictures.
  '.cm-lint-marker': { width: 'auto', height: 'auto', content: 'normal', cursor: 'default' },
  '.cm-lint-marker-error, .cm-lint-marker-warning, .cm-lint-marker-info': { content: 'normal' },
  '.cm-lint-marker-error::before': { content: '"✕"', color: 'var(--failed)' },
  '.cm-lint-marker-warning::before': { content: '"▲"', color: 'var(--caught)' },
  '.cm-lint-marker-info::before': { content: '"◆"', color: 'var(--running)' },
  '.cm-tooltip.cm-tooltip-lint': { maxWidth: 'min(480px, calc(100vw - 32px))', overflow: 'hidden' },
  '.cm-diagnostic': {
    padding: '8px 12px',
    margin: '0',
    border: 'none',
    fontFamily: 'var(--font-inter), ui-sans-serif, sans-serif',
    fontSize: 'var(--text-1)',
    lineHeight: 'var(--line-1)',
  },
  '.cm-diagnostic + .cm-diagnostic': { borderTop: '1px solid var(--hairline)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--failed)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--caught)' },
  '.cm-diagnostic-info': { borderLeft: '3px solid var(--running)' },
  '.cm-diagnosticText': { whiteSpace: 'pre-wrap' },
  '.cm-diagnosticText a': { color: 'var(--accent)', textDecoration: 'underline', whiteSpace: 'nowrap' },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: '8px 0 0',
    padding: '4px 8px',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--paper-raised)',
    color: 'var(--ink)',
    font: 'inherit',
    fontWeight: '500',
    cursor: 'pointer',
  },
  '.cm-diagnosticAction:hover': { backgroundColor: 'var(--paper-sunk)' },
});

const searching = EditorView.theme({
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: '8px 40px 8px 12px',
    fontFamily: 'var(--font-inter), ui-sans-serif, sans-serif',
    fontSize: 'var(--text-1)',
  },
  '.cm-panel.cm-search br': { flexBasis: '100%', height: '0', content: '""', display: 'block' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: 'inherit' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': { margin: '0' },
  '.cm-textfield': {
    height: '32px',
    padding: '0 8px',
    minWidth: '0',
    flex: '1 1 160px',
    maxWidth: '280px',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--paper-raised)',
    color: 'var(--ink)',
    fontFamily: 'var(--mono)',
    fontSize: 'var(--text-1)',
  },
  '.cm-button': {
    height: '32px',
    padding: '0 10px',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius)',
    backgroundImage: 'none',
    backgroundColor: 'var(--paper-raised)',
    color: 'var(--ink)',
    fontSize: 'var(--text-1)',
    textTransform: 'capitalize',
  },
  '.cm-button:active': { backgroundImage: 'none', backgroundColor: 'var(--paper-sunk)' },
  '.cm-panel.cm-search [name=close]': {
    top: '8px',
    right: '8px',
    width: '28px',
    height: '28px',
    color: 'var(--ink-soft)',
    fontSize: '18px',
  },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-name)' },
  { tag: tags.string, color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: 'var(--ink-soft)' },
  { tag: tags.invalid, color: 'var(--failed)' },
]);

export const theme = [look, found, searching, syntaxHighlighting(colours)];
