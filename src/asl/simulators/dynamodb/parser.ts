/**
 * Expressions of DynamoDB as trees: conditions, filters, key conditions, projections, updates. Source: Amazon DynamoDB
 * Developer Guide, «Expressions», read 2026-11. Names and values are put in while reading, so that what is not defined is told
 * before anything is looked at.
 */
import { type JsonObject, type JsonValue, memberOf } from '../../values';
import { reservedWords } from './reserved';
import { type Token, tokensOf } from './tokens';
import { Invalid } from './values';

/** A place in an item: attribute, then members and indexes. */
export type Path = readonly (string | number)[];

export type Operand =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Operand[] }
  | { readonly kind: 'sum'; readonly sign: '+' | '-'; readonly left: Operand; readonly right: Operand };

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly inner: Condition }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'between'; readonly value: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly kind: 'in'; readonly value: Operand; readonly list: readonly Operand[] }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Operand[] };

export type Action =
  | { readonly kind: 'SET'; readonly path: Path; readonly value: Operand }
  | { readonly kind: 'REMOVE'; readonly path: Path }
  | { readonly kind: 'ADD' | 'DELETE'; readonly path: Path; readonly value: Operand };

const comparators = new Set(['=', '<>', '<', '<=', '>', '>=']);
const tests: ReadonlyMap<string, number> = new Map([
  ['attribute_exists', 1],
  ['attribute_not_exists', 1],
  ['attribute_type', 2],
  ['begins_with', 2],
  ['contains', 2],
]);
const makers: ReadonlyMap<string, number> = new Map([
  ['size', 1],
  ['if_not_exists', 2],
  ['list_append', 2],
]);

/** Nesting beyond which an expression is not read. */
const DEEPEST = 100;

/** What an expression may name. */
export interface Names {
  readonly names: JsonObject;
  readonly values: JsonObject;
  /** Placeholders that were used, so that those that were not can be told. */
  readonly used: Set<string>;
}

/** Reads one expression; what is wrong is thrown as `Invalid` inside and returned by the functions below. */
class Parser {
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(
    private readonly what: string,
    private readonly text: string,
    private readonly given: Names,
  ) {
    const tokens = tokensOf(text);
    if (!Array.isArray(tokens)) {
      const { at } = tokens as { at: number };
      throw this.wrong(`Syntax error; token: "${text.charAt(at)}", near: "${text.slice(Math.max(0, at - 5), at + 5)}"`);
    }
    this.tokens = tokens as readonly Token[];
    if (this.tokens.length === 0) throw this.wrong('The expression can not be empty;');
  }

  private wrong(reason: string): Invalid {
    return new Invalid(`Invalid ${this.what}: ${reason}`);
  }

  private get token(): Token {
    return this.tokens[this.index] ?? { kind: 'end', text: '<EOF>', at: this.text.length };
  }

  private unexpected(): Invalid {
    const { text, at } = this.token;
    return this.wrong(
      `Syntax error; token: "${text}", near: "${this.text.slice(Math.max(0, at - 8), at + text.length + 4).trim()}"`,
    );
  }

  private isWord(word: string): boolean {
    return this.token.kind === 'name' && this.token.text.toUpperCase() === word;
  }

  private take(text: string): boolean {
    if (this.token.kind !== 'symbol' || this.token.text !== text) return false;
    this.index++;
    return true;
  }

  private takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.index++;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw this.unexpected();
  }

  end(): void {
    if (this.token.kind !== 'end') throw this.unexpected();
  }

  condition(): Condition {
    if (++this.depth > DEEPEST) throw this.wrong('The expression is nested too deeply');
    let left = this.conjunction();
    while (this.takeWord('OR')) left = { kind: 'or', left, right: this.conjunction() };
    this.depth--;
    return left;
  }

  private conjunction(): Condition {
    let left = this.negation();
    while (this.takeWord('AND')) left = { kind: 'and', left, right: this.negation() };
    return left;
  }

  private negation(): Condition {
    let times = 0;
    while (this.takeWord('NOT')) times++;
    const inner = this.test();
    return times % 2 === 0 ? inner : { kind: 'not', inner };
  }

  private test(): Condition {
    if (this.take('(')) {
      const inner = this.condition();
      this.expect(')');
      return inner;
    }
    const { token } = this;
    const next = this.tokens[this.index + 1];
    if (token.kind === 'name' && next?.text === '(' && !makers.has(token.text)) {
      const { name, of } = this.call(tests);
      return { kind: 'call', name, of };
    }
    const value = this.operand();
    if (this.takeWord('BETWEEN')) {
      const low = this.operand();
      if (!this.takeWord('AND')) throw this.unexpected();
      return { kind: 'between', value, low, high: this.operand() };
    }
    if (this.takeWord('IN')) {
      this.expect('(');
      const list = [this.operand()];
      while (this.take(',')) list.push(this.operand());
      this.expect(')');
      return { kind: 'in', value, list };
    }
    const operator = this.token.text;
    if (!comparators.has(operator)) throw this.unexpected();
    this.index++;
    return { kind: 'compare', operator, left: value, right: this.operand() };
  }

  private call(known: ReadonlyMap<string, number>): { readonly name: string; readonly of: readonly Operand[] } {
    const name = this.token.text;
    const count = known.get(name);
    if (count === undefined) throw this.wrong(`Invalid function name; function: ${name}`);
    this.index++;
    this.expect('(');
    const of = [this.operand()];
    while (this.take(',')) of.push(this.operand());
    this.expect(')');
    if (of.length !== count) {
      throw this.wrong(
        `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${of.length}`,
      );
    }
    return { name, of };
  }

  private operand(): Operand {
    if (++this.depth > DEEPEST) throw this.wrong('The expression is nested too deeply');
    const { kind, text } = this.token;
    let operand: Operand;
    if (kind === 'value') {
      this.index++;
      this.given.used.add(text);
      const value = memberOf(this.given.values, text);
      if (value === undefined) {
        throw this.wrong(`An expression attribute value used in expression is not defined; attribute value: ${text}`);
      }
      operand = { kind: 'value', value };
    } else if (kind === 'name' && this.tokens[this.index + 1]?.text === '(') {
      operand = { kind: 'call', ...this.call(makers) };
    } else operand = { kind: 'path', path: this.path() };
    this.depth--;
    return operand;
  }

  path(): Path {
    const path: (string | number)[] = [this.name()];
    for (;;) {
      if (this.take('.')) path.push(this.name());
      else if (this.take('[')) {
        if (this.token.kind !== 'number') throw this.unexpected();
        path.push(Number(this.token.text));
        this.index++;
        this.expect(']');
      } else return path;
    }
  }

  private name(): string {
    const { kind, text } = this.token;
    if (kind !== 'name') throw this.unexpected();
    this.index++;
    if (text.startsWith('#')) {
      this.given.used.add(text);
      const name = memberOf(this.given.names, text);
      if (typeof name !== 'string') {
        throw this.wrong(
          `An expression attribute name used in the document path is not defined; attribute name: ${text}`,
        );
      }
      return name;
    }
    if (reservedWords.has(text.toUpperCase())) {
      throw this.wrong(`Attribute name is a reserved keyword; reserved keyword: ${text}`);
    }
    return text;
  }

  projection(): readonly Path[] {
    const paths = [this.path()];
    while (this.take(',')) paths.push(this.path());
    return paths;
  }

  update(): readonly Action[] {
    const actions: Action[] = [];
    const seen = new Set<string>();
    while (this.token.kind !== 'end') {
      const clause = this.token.text.toUpperCase();
      if (clause !== 'SET' && clause !== 'REMOVE' && clause !== 'ADD' && clause !== 'DELETE') throw this.unexpected();
      if (seen.has(clause)) throw this.wrong(`The "${clause}" section can only be used once in an update expression;`);
      seen.add(clause);
      this.index++;
      do actions.push(this.action(clause));
      while (this.take(','));
    }
    return actions;
  }

  private action(clause: Action['kind']): Action {
    const path = this.path();
    if (clause === 'REMOVE') return { kind: clause, path };
    if (clause !== 'SET') return { kind: clause, path, value: this.operand() };
    this.expect('=');
    let value = this.operand();
    for (const sign of ['+', '-'] as const) {
      if (this.take(sign)) value = { kind: 'sum', sign, left: value, right: this.operand() };
    }
    return { kind: 'SET', path, value };
  }
}

/** Reads with a parser; `Invalid` is how every fault comes out. */
function reading<T>(what: string, text: string, given: Names, read: (parser: Parser) => T): T | Invalid {
  try {
    const parser = new Parser(what, text, given);
    const tree = read(parser);
    parser.end();
    return tree;
  } catch (fault) {
    if (fault instanceof Invalid) return fault;
    throw fault;
  }
}

export const parseCondition = (what: string, text: string, given: Names): Condition | Invalid =>
  reading(what, text, given, (parser) => parser.condition());

export const parseProjection = (text: string, given: Names): readonly Path[] | Invalid =>
  reading('ProjectionExpression', text, given, (parser) => parser.projection());

export const parseUpdate = (text: string, given: Names): readonly Action[] | Invalid =>
  reading('UpdateExpression', text, given, (parser) => parser.update());
