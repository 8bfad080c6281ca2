import { Lexer, parseDocument } from 'yaml';

/** The comments of a YAML text, each with its sign. */
export const commentsOf = (text: string): readonly string[] =>
  [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));

/** A YAML text that can be read, laid out evenly: two blanks a level, comments kept, long lines left alone. */
export const layOutYaml = (text: string): string =>
  parseDocument(text, { uniqueKeys: false, logLevel: 'silent', intAsBigInt: true }).toString({
    indent: 2,
    lineWidth: 0,
    flowCollectionPadding: false,
  });
