/** A regular expression taken apart. */
export type Node =
  | { readonly kind: 'set'; readonly has: (code: number) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly arms: readonly Node[] }
  | { readonly kind: 'group'; readonly inner: Node; readonly index: number }
  | { readonly kind: 'repeat'; readonly inner: Node; readonly min: number; readonly max: number; readonly mode: Mode }
  | { readonly kind: 'edge'; readonly edge: '^' | '$' | 'b' | 'B' | 'A' | 'Z' }
  | { readonly kind: 'look'; readonly inner: Node; readonly behind: boolean; readonly wanted: boolean }
  | { readonly kind: 'back'; readonly index: number };

type Mode = 'greedy' | 'lazy' | 'possessive';

/** Why a pattern is refused. */
export class RegexFault {
  constructor(readonly message: string) {}
}

/** A pattern nested or repeated beyond this is refused; nobody writes one by hand. */
const MAX_DEPTH = 100;
const MAX_LENGTH = 10_000;
const MAX_REPEAT = 10_000;

export interface Pattern {
  readonly root: Node;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** Reads what Java and JavaScript patterns have in common, with named groups, look-around and back references. */
export function readPattern(source: string, flags: { ignoreCase: boolean; dotAll: boolean }): Pattern | RegexFault {
  if (source.length > MAX_LENGTH) return new RegexFault(`A regular expression may have ${MAX_LENGTH} characters.`);
  const reader = new PatternReader(source, flags.ignoreCase, flags.dotAll);
  const root = reader.choice(0);
  if (reader.fault === undefined && !reader.isAtEnd) reader.refuse(`Unmatched ')'.`);
  return reader.fault ?? { root, groups: reader.groups, names: reader.names };
}

const EMPTY: Node = { kind: 'sequence', parts: [] };

const isWordCode = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
const isSpaceCode = (code: number): boolean => /\s/.test(String.fromCharCode(code));

const CLASSES: ReadonlyMap<string, (code: number) => boolean> = new Map([
  ['d', isDigitCode],
  ['D', (code: number) => !isDigitCode(code)],
  ['w', isWordCode],
  ['W', (code: number) => !isWordCode(code)],
  ['s', isSpaceCode],
  ['S', (code: number) => !isSpaceCode(code)],
]);

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['0', 0],
]);

class PatternReader {
  private at = 0;
  groups = 0;
  readonly names = new Map<string, number>();
  fault: RegexFault | undefined;

  constructor(
    private readonly source: string,
    private readonly ignoreCase: boolean,
    private readonly dotAll: boolean,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.source.length;
  }

  refuse(message: string): Node {
    this.fault ??= new RegexFault(`Invalid regular expression: /${this.source}/: ${message}`);
    this.at = this.source.length;
    return EMPTY;
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  choice(depth: number): Node {
    if (depth > MAX_DEPTH) return this.refuse(`Nested deeper than ${MAX_DEPTH} levels.`);
    const arms = [this.sequence(depth)];
    while (this.take('|')) arms.push(this.sequence(depth));
    const [only] = arms;
    return arms.length === 1 && only !== undefined ? only : { kind: 'choice', arms };
  }

  private sequence(depth: number): Node {
    const parts: Node[] = [];
    while (!this.isAtEnd && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      parts.push(this.repeated(this.atom(depth)));
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
  }

  private repeated(inner: Node): Node {
    let bounds: readonly [number, number] | undefined;
    if (this.take('*')) bounds = [0, Number.POSITIVE_INFINITY];
    else if (this.take('+')) bounds = [1, Number.POSITIVE_INFINITY];
    else if (this.take('?')) bounds = [0, 1];
    else {
      const counted = /^\{(\d+)(,(\d*))?\}/.exec(this.source.slice(this.at, this.at + 24));
      if (counted === null) return inner;
      this.at += counted[0].length;
      const min = Number(counted[1]);
      const max = counted[2] === undefined ? min : counted[3] === '' ? Number.POSITIVE_INFINITY : Number(counted[3]);
      if (min > max) return this.refuse('numbers out of order in {} quantifier');
      if (min > MAX_REPEAT || (max > MAX_REPEAT && max !== Number.POSITIVE_INFINITY)) {
        return this.refuse(`A count may be ${MAX_REPEAT} at most.`);
      }
      bounds = [min, max];
    }
    const mode: Mode = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy';
    if (/^[*+?]/.test(this.source.slice(this.at, this.at + 1))) return this.refuse('Nothing to repeat');
    return { kind: 'repeat', inner, min: bounds[0], max: bounds[1], mode };
  }

  private atom(depth: number): Node {
    const sign = this.source[this.at] as string;
    if (sign === '(') return this.group(depth);
    this.at++;
    switch (sign) {
      case '[':
        return this.brackets();
      case '.':
        return {
          kind: 'set',
          has: this.dotAll ? () => true : (code) => code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029,
        };
      case '^':
      case '$':
        return { kind: 'edge', edge: sign };
      case '\\':
        return this.escape();
      case '*':
      case '+':
      case '?':
        return this.refuse('Nothing to repeat');
      default:
        return this.literal(sign.charCodeAt(0));
    }
  }

  private literal(code: number): Node {
    if (!this.ignoreCase) return { kind: 'set', has: (other) => other === code };
    const folded = fold(code);
    return { kind: 'set', has: (other) => fold(other) === folded };
  }

  private group(depth: number): Node {
    this.at++;
    let make: (inner: Node) => Node = (inner) => inner;
    if (this.take('?')) {
      const name = /^<([A-Za-z_$][\w$]*)>/.exec(this.source.slice(this.at, this.at + 80));
      if (name !== null) {
        this.at += name[0].length;
        const index = ++this.groups;
        if (this.names.has(name[1] as string)) return this.refuse('Duplicate capture group name');
        this.names.set(name[1] as string, index);
        make = (inner) => ({ kind: 'group', inner, index });
      } else if (this.take(':')) make = (inner) => inner;
      else if (this.take('=')) make = (inner) => ({ kind: 'look', inner, behind: false, wanted: true });
      else if (this.take('!')) make = (inner) => ({ kind: 'look', inner, behind: false, wanted: false });
      else if (this.take('<=')) make = (inner) => ({ kind: 'look', inner, behind: true, wanted: true });
      else if (this.take('<!')) make = (inner) => ({ kind: 'look', inner, behind: true, wanted: false });
      else return this.refuse('Invalid group');
    } else {
      const index = ++this.groups;
      make = (inner) => ({ kind: 'group', inner, index });
    }
    const inner = this.choice(depth + 1);
    if (!this.take(')')) return this.refuse('Unterminated group');
    return make(inner);
  }

  private escape(): Node {
    const sign = this.source[this.at];
    if (sign === undefined) return this.refuse('\\ at end of pattern');
    if (sign === 'b' || sign === 'B' || sign === 'A' || sign === 'Z') {
      this.at++;
      return { kind: 'edge', edge: sign };
    }
    if (sign >= '1' && sign <= '9') {
      this.at++;
      return { kind: 'back', index: Number(sign) };
    }
    const name = sign === 'k' ? /^k<([\w$]+)>/.exec(this.source.slice(this.at, this.at + 80)) : null;
    if (name !== null) {
      this.at += name[0].length;
      const index = this.names.get(name[1] as string);
      return index === undefined ? this.refuse('Invalid named reference') : { kind: 'back', index };
    }
    const member = this.classEscape();
    return typeof member === 'number' ? this.literal(member) : { kind: 'set', has: member };
  }

  /** What follows a backslash, inside brackets or outside: a class or the code of one character. */
  private classEscape(): number | ((code: number) => boolean) {
    const sign = this.source[this.at++] as string;
    const hex = sign === 'x' ? 2 : sign === 'u' ? 4 : 0;
    if (hex > 0) {
      const digits = this.source.slice(this.at, this.at + hex);
      if (/^[0-9a-fA-F]+$/.test(digits) && digits.length === hex) {
        this.at += hex;
        return Number.parseInt(digits, 16);
      }
    }
    return CLASSES.get(sign) ?? CONTROLS.get(sign) ?? sign.charCodeAt(0);
  }

  private brackets(): Node {
    const negated = this.take('^');
    const ranges: (readonly [number, number])[] = [];
    const classes: ((code: number) => boolean)[] = [];
    for (;;) {
      if (this.isAtEnd) return this.refuse('Unterminated character class');
      if (this.take(']')) break;
      const low = this.bracketMember();
      if (typeof low !== 'number') {
        classes.push(low);
        continue;
      }
      if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && this.at + 1 < this.source.length) {
        this.at++;
        const high = this.bracketMember();
        if (typeof high !== 'number') {
          ranges.push([low, low], [45, 45]);
          classes.push(high);
        } else if (high < low) return this.refuse('Range out of order in character class');
        else ranges.push([low, high]);
      } else ranges.push([low, low]);
    }
    const plain = (code: number) =>
      ranges.some(([low, high]) => code >= low && code <= high) || classes.some((has) => has(code));
    const has = this.ignoreCase ? (code: number) => plain(code) || plain(fold(code)) || plain(unfold(code)) : plain;
    return { kind: 'set', has: negated ? (code) => !has(code) : has };
  }

  private bracketMember(): number | ((code: number) => boolean) {
    if (!this.take('\\')) return this.source.charCodeAt(this.at++);
    if (this.isAtEnd) return 92;
    if (this.take('b')) return 8;
    return this.classEscape();
  }
}

/** One case for both, as far as a single UTF-16 unit goes. */
export const fold = (code: number): number => {
  if (code < 128) return code >= 97 && code <= 122 ? code - 32 : code;
  const upper = String.fromCharCode(code).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : code;
};
const unfold = (code: number): number => {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
};
export const isWord = isWordCode;
