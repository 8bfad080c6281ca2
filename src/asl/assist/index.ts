/** What an editor asks of the language: every function takes a text in any state of being written. */

export { changed, type Obstacle, type Span, type TextChange } from './change';
export { complete } from './complete';
export { type Finding, type Findings, findingsOf } from './findings';
export { fixText } from './fix-text';
export { type Converted, convertText, formatText } from './format';
export { type Hover, hoverAt } from './hover';
export { type OutlineState, outlineOf } from './outline';
export { readTree } from './read-tree';
export { renameState } from './rename';
export type { Suggestion, SuggestionKind, Suggestions } from './suggestion';
export { type StateNames, stateNamesAt } from './targets';
export type { TextTree } from './tree';
