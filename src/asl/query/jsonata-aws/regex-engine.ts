import { Regex, RegexFault } from '../regex/regex';
import { TOO_LONG } from './cost';

/**
 * What JSONata builds its regular expressions with: it hands over a built-in `RegExp`, made while parsing and never
 * run, and asks for `exec` and `lastIndex` alone. Ours stops where the built-in one would backtrack for minutes.
 */
export class JsonataRegex {
  lastIndex = 0;
  private readonly regex: Regex;

  constructor(parsed: RegExp) {
    const compiled = Regex.compile(parsed.source, parsed.flags);
    if (compiled instanceof RegexFault) throw { code: 'D3141', message: compiled.message };
    this.regex = compiled;
  }

  exec(text: string): (string[] & { index: number }) | null {
    const match = this.lastIndex > text.length ? null : this.regex.find(text, this.lastIndex);
    if (match === undefined) throw TOO_LONG;
    if (match === null) {
      this.lastIndex = 0;
      return null;
    }
    this.lastIndex = match.end;
    return Object.assign([...match.groups] as string[], { index: match.index });
  }
}
