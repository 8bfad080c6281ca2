import { type JsonValue, NumberText } from '../values';
import type { Intrinsic } from './intrinsic';
import { INTRINSICS } from './registry';

/** Why a text is no intrinsic call. */
export class IntrinsicFault {
  constructor(
    readonly reason: string,
    /** UTF-16 units from the start of the text. */
    readonly offset: number,
  ) {}
}

/** A call taken apart. */
export type Argument =
  | { readonly kind: 'value'; readonly value: JsonValue; readonly template?: string }
  | { readonly kind: 'path'; readonly text: string; readonly offset: number }
  | Call;

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly intrinsic: Intrinsic;
  readonly args: readonly Argument[];
  /** Levels of calls inside, this one included. */
  readonly depth: number;
}

/** `2 arguments (text, delimiters)`, as a sentence goes on after «takes». */
function wantedOf({ arity: [least, most], parameters }: Intrinsic): string {
  if (most === 0) return 'no argument';
  const count =
    least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
  return `${count} ${count.endsWith('1') ? 'argument' : 'arguments'} (${parameters.join(', ')})`;
}

/** Calls nested deeper are refused while reading; AWS allows 10, which is the checker's to say. */
const MAX_DEPTH = 100;

/** Reads `States.Name(…)`; blanks may stand around arguments. */
export function parseIntrinsic(text: string): Call | IntrinsicFault {
  const reader = new CallReader(text);
  reader.blanks();
  const call = reader.call(1);
  if (call instanceof IntrinsicFault) return call;
  reader.blanks();
  return reader.isAtEnd ? call : new IntrinsicFault('Nothing may follow the closing parenthesis.', reader.at);
}

class CallReader {
  at = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  blanks(): void {
    while (/^\s/.test(this.text.charAt(this.at))) this.at++;
  }

  call(depth: number): Call | IntrinsicFault {
    const from = this.at;
    if (depth > MAX_DEPTH) return new IntrinsicFault(`Calls are nested deeper than ${MAX_DEPTH}.`, from);
    const name = /^States\.\w+/.exec(this.text.slice(from, from + 64))?.[0];
    const intrinsic = name === undefined ? undefined : INTRINSICS.get(name);
    if (name === undefined || intrinsic === undefined) {
      return new IntrinsicFault(`${name === undefined ? 'This' : `'${name}'`} is not an intrinsic function.`, from);
    }
    this.at += name.length;
    this.blanks();
    if (this.text[this.at] !== '(') return new IntrinsicFault(`'(' must follow '${name}'.`, this.at);
    this.at++;
    const args = this.args(depth);
    if (args instanceof IntrinsicFault) return args;
    const [least, most] = intrinsic.arity;
    if (args.length < least || args.length > most) {
      return new IntrinsicFault(`'${name}' takes ${wantedOf(intrinsic)}, not ${args.length}.`, from);
    }
    const inner = args.map((arg) => (arg.kind === 'call' ? arg.depth : 0));
    return { kind: 'call', name, intrinsic, args, depth: 1 + Math.max(0, ...inner) };
  }

  private args(depth: number): Argument[] | IntrinsicFault {
    const args: Argument[] = [];
    this.blanks();
    if (this.text[this.at] === ')') {
      this.at++;
      return args;
    }
    for (;;) {
      this.blanks();
      const arg = this.argument(depth);
      if (arg instanceof IntrinsicFault) return arg;
      args.push(arg);
      this.blanks();
      const next = this.text[this.at];
      if (next !== ',' && next !== ')') return new IntrinsicFault("Expected ',' or ')' after the argument.", this.at);
      this.at++;
      if (next === ')') return args;
    }
  }

  private argument(depth: number): Argument | IntrinsicFault {
    const sign = this.text[this.at];
    if (sign === "'") return this.string();
    if (sign === '$') return this.path();
    if (sign === 'S') return this.call(depth + 1);
    const rest = this.text.slice(this.at, this.at + 400);
    const word = /^(?:true|false|null)(?![\w.])/.exec(rest)?.[0];
    if (word !== undefined) {
      this.at += word.length;
      return { kind: 'value', value: word === 'null' ? null : word === 'true' };
    }
    const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/.exec(rest)?.[0];
    if (number === undefined) return new IntrinsicFault('Expected an argument.', this.at);
    this.at += number.length;
    const value = Number(number);
    return { kind: 'value', value: String(value) === number ? value : new NumberText(number, value) };
  }

  /** Single quotes; `\'`, `\\`, `\{`, `\}` are the escapes there are [recorded: others are refused]. */
  private string(): Argument | IntrinsicFault {
    const from = this.at++;
    let value = '';
    // Format must tell an escaped brace from a placeholder: its template keeps the backslash before braces.
    let template = '';
    for (;;) {
      const sign = this.text[this.at];
      if (sign === undefined) return new IntrinsicFault('The string is not closed.', from);
      if (sign === "'") break;
      if (sign === '\\') {
        const escaped = this.text[this.at + 1];
        if (escaped === undefined || !"'\\{}".includes(escaped)) {
          return new IntrinsicFault(`'\\${escaped ?? ''}' is not an escape here.`, this.at);
        }
        value += escaped;
        template += escaped === '{' || escaped === '}' ? `\\${escaped}` : escaped;
        this.at += 2;
        continue;
      }
      value += sign;
      template += sign;
      this.at++;
    }
    this.at++;
    return template === value ? { kind: 'value', value } : { kind: 'value', value, template };
  }

  /** A path reaches to the `,` or `)` outside its own brackets, parentheses and quotes. */
  private path(): Argument | IntrinsicFault {
    const offset = this.at;
    let depth = 0;
    let quote = '';
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at] as string;
      if (quote !== '') {
        if (sign === '\\') this.at++;
        else if (sign === quote) quote = '';
      } else if (depth > 0 && (sign === "'" || sign === '"')) quote = sign;
      else if (sign === '[' || sign === '(') depth++;
      else if (depth > 0 && (sign === ']' || sign === ')')) depth--;
      else if (depth === 0 && (sign === ',' || sign === ')')) break;
    }
    return { kind: 'path', text: this.text.slice(offset, this.at).trim(), offset };
  }
}
