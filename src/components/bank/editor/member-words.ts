const WORDS: Readonly<Record<string, string>> = {
  prompt: 'Question',
  lesson: 'Paragraph that teaches it',
  task: 'Task statement of the exam',
  checkedOn: 'Facts checked on',
  right: 'Right side',
  left: 'Left side',
};

/** A member of a question as its form calls it. */
export const memberWords = (member: string): string =>
  Object.hasOwn(WORDS, member)
    ? (WORDS[member] ?? member)
    : `${member.charAt(0).toUpperCase()}${member.slice(1)}`.replace(
        /(?<=[a-z])[A-Z]/g,
        (sign) => ` ${sign.toLowerCase()}`,
      );
