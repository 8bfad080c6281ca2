/** What is to be done, by an exercise's kind. */
export const KIND_WORDS: ReadonlyMap<string, string> = new Map([
  ['write', 'Write it'],
  ['complete', 'Complete it'],
  ['repair', 'Mend it'],
  ['convert', 'Convert it'],
  ['reproduce', 'Rebuild it from its history'],
  ['predict', 'Predict its history'],
]);
