import { type JsonValue, NumberText, setMember } from '../values';

/** Why a text is not JSON, and where: `offset` counts UTF-16 units from 0, `line` and `column` from 1. */
export class SyntaxFault {
  constructor(
    readonly message: string,
    readonly offset: number,
    readonly line: number,
    readonly column: number,
  ) {}
}

/** Nesting beyond this is refused: no real definition comes near it, and every later walk may recurse safely. */
export const MAX_DEPTH = 1000;

/**
 * JSON text → value. Numbers whose text JavaScript would not write back are kept as `NumberText`; `__proto__` and
 * `constructor` are ordinary members; of two members with one name the last wins, as with Jackson.
 * Returns a `SyntaxFault` with place and reason when the text is not JSON (RFC 8259) or nested deeper than `MAX_DEPTH`.
 */
export function parseJson(text: string): JsonValue | SyntaxFault {
  if (!mayHoldExactNumber(text) && !isDeep(text)) {
    try {
      return JSON.parse(text) as JsonValue;
    } catch {
      // The slow reader below says what is wrong, and where.
    }
  }
  return new Reader(text).document();
}

/**
 * A number JavaScript might write differently: a fraction ending in 0, an exponent, `-0`, one below 0.000001, or one of
 * about 16 digits and more. Text inside strings counts too, which only costs time.
 */
const exactNumber = /\d[eE]|\.\d*0(?!\d)|-0(?![.\d])|0\.0{6}|\d[\d.]{15}/;
const mayHoldExactNumber = (text: string): boolean => exactNumber.test(text);

/** Whether brackets alone could reach the depth limit; strings are not skipped, so this errs on the slow side only. */
function isDeep(text: string): boolean {
  if (text.length < 2 * MAX_DEPTH) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7b || code === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

const ESCAPES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
});

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Thrown inside the reader only; it never leaves `document`. */
class Stop {
  constructor(readonly fault: SyntaxFault) {}
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): JsonValue | SyntaxFault {
    try {
      const value = this.value();
      this.space();
      if (this.at < this.text.length) this.stop(`Unexpected ${this.seen()} after the end of the JSON value.`);
      return value;
    } catch (stop) {
      if (stop instanceof Stop) return stop.fault;
      throw stop;
    }
  }

  private value(): JsonValue {
    this.space();
    const character = this.text[this.at];
    if (character === '{' || character === '[') {
      this.deeper();
      const value = character === '{' ? this.object() : this.array();
      this.depth--;
      return value;
    }
    if (character === '"') return this.string();
    if (character === '-' || (character !== undefined && character >= '0' && character <= '9')) return this.number();
    if (this.word('true')) return true;
    if (this.word('false')) return false;
    if (this.word('null')) return null;
    return this.stop(`Expected a value, but found ${this.seen()}.`);
  }

  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private deeper(): void {
    if (++this.depth > MAX_DEPTH) this.stop(`Nested deeper than the limit of ${MAX_DEPTH} levels.`);
  }

  private object(): JsonValue {
    const object: Record<string, JsonValue> = {};
    this.at++;
    this.space();
    if (this.text[this.at] === '}') {
      this.at++;
      return object;
    }
    for (;;) {
      this.space();
      if (this.text[this.at] !== '"') this.stop(`Expected a member name in double quotes, but found ${this.seen()}.`);
      const name = this.string();
      this.space();
      if (this.text[this.at] !== ':') this.stop(`Expected ':' after the member name, but found ${this.seen()}.`);
      this.at++;
      setMember(object, name, this.value());
      this.space();
      const next = this.text[this.at];
      if (next !== ',' && next !== '}') this.stop(`Expected ',' or '}' after the member, but found ${this.seen()}.`);
      this.at++;
      if (next === '}') return object;
    }
  }

  private array(): JsonValue {
    const items: JsonValue[] = [];
    this.at++;
    this.space();
    if (this.text[this.at] === ']') {
      this.at++;
      return items;
    }
    for (;;) {
      items.push(this.value());
      this.space();
      const next = this.text[this.at];
      if (next !== ',' && next !== ']') this.stop(`Expected ',' or ']' after the item, but found ${this.seen()}.`);
      this.at++;
      if (next === ']') return items;
    }
  }

  private string(): string {
    this.at++;
    let out = '';
    let from = this.at;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (Number.isNaN(code)) this.stop('The text ends inside a string.');
      if (code < 0x20) this.stop('A control character inside a string must be written as an escape such as \\n.');
      if (code === 0x22) {
        out += this.text.slice(from, this.at);
        this.at++;
        return out;
      }
      if (code === 0x5c) {
        out += this.text.slice(from, this.at) + this.escape();
        from = this.at;
      } else this.at++;
    }
  }

  private escape(): string {
    const character = this.text[this.at + 1];
    if (character === 'u') {
      const hex = this.text.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.stop('\\u must be followed by four hexadecimal digits.');
      this.at += 6;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const plain = character === undefined ? undefined : ESCAPES[character];
    if (plain === undefined) this.stop(`'\\${character ?? ''}' is not an escape JSON knows.`);
    this.at += 2;
    return plain;
  }

  private number(): number | NumberText {
    numberPattern.lastIndex = this.at;
    const text = numberPattern.exec(this.text)?.[0];
    if (text === undefined) return this.stop(`Expected a digit after '-'.`);
    this.at += text.length;
    const following = this.text[this.at];
    if (following !== undefined && /[\w.+-]/.test(following)) {
      this.stop(`'${text}${following}' is not a number JSON can hold.`);
    }
    const value = Number(text);
    return String(value) === text ? value : new NumberText(text, value);
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  private seen(): string {
    const character = this.text[this.at];
    return character === undefined ? 'the end of the text' : `'${character}'`;
  }

  private stop(message: string): never {
    const before = this.text.slice(0, this.at);
    const line = before.split('\n').length;
    throw new Stop(new SyntaxFault(message, this.at, line, this.at - before.lastIndexOf('\n')));
  }
}
